import { execFile } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Hardware } from '@peace/core/machines'

const run = promisify(execFile)

// NVIDIA is supported, a machine without a GPU works slowly; others are named and told so.
const nvidia = async () => {
  const { stdout } = await run('nvidia-smi', ['--query-gpu=name,memory.total', '--format=csv,noheader,nounits'], {
    timeout: 10_000,
  })
  const [name = '', memory = '0'] =
    stdout
      .trim()
      .split('\n')[0]
      ?.split(',')
      .map((part) => part.trim()) ?? []
  return { kind: 'nvidia' as const, gpu: name, vramGb: Math.round(Number(memory) / 1024) }
}

const others = async () => {
  if (process.platform === 'darwin' && process.arch === 'arm64')
    return { kind: 'apple' as const, gpu: 'Apple', vramGb: 0 }
  const tool = process.platform === 'win32' ? ['wmic', 'path', 'win32_VideoController', 'get', 'name'] : ['lspci']
  const [command = '', ...args] = tool
  const listed = await run(command, args, { timeout: 10_000 }).then(
    ({ stdout }) => stdout,
    () => '',
  )
  const amd = /(?:VGA|3D|Display|Radeon).*(?:AMD|ATI|Radeon)[^\n]*/i.exec(listed)?.[0]
  return amd
    ? { kind: 'amd' as const, gpu: amd.slice(0, 100), vramGb: 0 }
    : { kind: 'cpu' as const, gpu: '', vramGb: 0 }
}

export const readHardware = async (folder: string): Promise<Hardware> => {
  const gpu = await nvidia().catch(others)
  const disk = await statfs(folder).catch(() => undefined)
  const diskFreeGb = disk ? Math.floor((disk.bavail * disk.bsize) / 1e9) : 0
  return { platform: `${process.platform}-${process.arch}`, ...gpu, diskFreeGb }
}
