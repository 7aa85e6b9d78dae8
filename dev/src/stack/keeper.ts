import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

// Outlives the stack by a moment. Whatever ends the stack, were it the power switch of its process, closes the pipe to this one,
// which then ends every process group and removes every folder it was told of and not told to forget.
const groups = new Set<number>()
const pidFiles = new Set<string>()
const folders = new Set<string>()

const kill = (pid: number) => {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Ended already.
  }
}

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [word, value = ''] = line.split(' ', 2)
    if (word === 'group') groups.add(Number(value))
    if (word === 'pid-file') pidFiles.add(value)
    if (word === 'folder') folders.add(value)
    if (word === 'ended') groups.delete(Number(value))
  })
  .on('close', () => {
    for (const pid of groups) kill(pid)
    for (const file of pidFiles) if (existsSync(file)) kill(Number(readFileSync(file, 'utf8')))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
