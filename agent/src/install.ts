import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Hardware, Install } from '@peace/core/machines'
import { fetchModel, type Model, modelsFor, templatesFor } from './models.ts'

// Looks first, then installs ComfyUI, its nodes and the models that fit, telling the settings page each step.
const comfyVersion = 'v0.27.0'
const comfySource = 'https://github.com/comfyanonymous/ComfyUI.git'
const nodes = [
  ['ComfyUI-AnimateDiff-Evolved', 'https://github.com/Kosinkadink/ComfyUI-AnimateDiff-Evolved.git'],
  ['ComfyUI_IPAdapter_plus', 'https://github.com/cubiq/ComfyUI_IPAdapter_plus.git'],
  ['ComfyUI-VideoHelperSuite', 'https://github.com/Kosinkadink/ComfyUI-VideoHelperSuite.git'],
] as const
export const leastDiskGb = 25

export type Tell = (install: Install) => Promise<'pause' | 'resume' | undefined>
export type InstallOptions = {
  folder: string
  hardware: Hardware
  // Which models: those that fit, or none.
  withModels: boolean
  tell: Tell
  say: (line: string) => void
  signal: AbortSignal
}
export class InstallError extends Error {
  override name = 'InstallError'
}

const run = (command: string, args: readonly string[], cwd: string, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'], signal })
    let tail = ''
    child.stderr.on('data', (part) => {
      tail = (tail + String(part)).slice(-400)
    })
    child.once('error', (error) => reject(new InstallError(`${command}: ${error.message}`)))
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new InstallError(`${command} ended with ${code}: ${tail.trim()}`)),
    )
  })

// What stands in the way, in words; nothing is touched before this is empty.
export const obstacles = async (hardware: Hardware): Promise<string[]> => {
  const found: string[] = []
  if (hardware.kind === 'amd')
    found.push(`${hardware.gpu || 'AMD'}: only NVIDIA GPUs are supported yet; --cpu runs without it, slowly.`)
  if (hardware.kind === 'apple') found.push('Apple GPUs are not supported yet; --cpu runs without it, slowly.')
  if (hardware.diskFreeGb < leastDiskGb)
    found.push(`${hardware.diskFreeGb} GB are free; at least ${leastDiskGb} GB are needed.`)
  const reached = await fetch('https://huggingface.co', { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  )
  if (!reached) found.push('huggingface.co cannot be reached; the models come from there.')
  return found
}

const python = () => (process.platform === 'win32' ? 'python' : 'python3')
export const venvPython = (folder: string): string =>
  process.platform === 'win32' ? join(folder, 'venv', 'Scripts', 'python.exe') : join(folder, 'venv', 'bin', 'python')

const installComfy = async ({ folder, hardware, signal }: InstallOptions) => {
  const target = join(folder, 'ComfyUI')
  await mkdir(folder, { recursive: true })
  if (!existsSync(target))
    await run('git', ['clone', '--depth', '1', '--branch', comfyVersion, comfySource, target], folder, signal)
  if (!existsSync(venvPython(folder))) await run(python(), ['-m', 'venv', join(folder, 'venv')], folder, signal)
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  if (hardware.kind !== 'nvidia')
    await run(
      venvPython(folder),
      [...pip, 'torch', 'torchvision', 'torchaudio', '--index-url', 'https://download.pytorch.org/whl/cpu'],
      folder,
      signal,
    )
  await run(venvPython(folder), [...pip, '-r', join(target, 'requirements.txt')], folder, signal)
}

const installNodes = async ({ folder, signal }: InstallOptions) => {
  for (const [name, source] of nodes) {
    const target = join(folder, 'ComfyUI', 'custom_nodes', name)
    if (!existsSync(target)) await run('git', ['clone', '--depth', '1', source, target], folder, signal)
    const needed = join(target, 'requirements.txt')
    if (existsSync(needed))
      await run(venvPython(folder), ['-m', 'pip', 'install', '--quiet', '-r', needed], folder, signal)
  }
}

type Row = Install['models'][number]

// One after another; the settings page may pause them, and what is there already counts.
export const installModels = async (
  wanted: readonly Model[],
  options: Pick<InstallOptions, 'tell' | 'say' | 'signal'> & { folder: string },
) => {
  const { tell, say, signal } = options
  const rows: Row[] = wanted.map(({ file, bytes }) => ({ file, bytes: bytes ?? 0, done: 0, state: 'waiting' }))
  const began = Date.now()
  const status = (state: Install['state']): Install => {
    const total = rows.reduce((sum, row) => sum + row.bytes, 0)
    const done = rows.reduce((sum, row) => sum + row.done, 0)
    const perMs = done / Math.max(1, Date.now() - began)
    const eta = perMs > 0 ? { etaSeconds: Math.round((total - done) / perMs / 1000) } : {}
    return {
      step: 'models',
      state,
      percent: total ? Math.min(100, Math.floor((done * 100) / total)) : 0,
      ...eta,
      models: rows.map((row) => ({ ...row })),
    }
  }
  let current = new AbortController()
  let paused = false
  const hear = (wish: 'pause' | 'resume' | undefined) => {
    if (wish === 'pause' && !paused) {
      paused = true
      current.abort()
    }
    if (wish === 'resume') paused = false
  }
  const ticking = setInterval(() => void tell(status(paused ? 'paused' : 'running')).then(hear, () => undefined), 3_000)
  try {
    for (const [at, model] of wanted.entries()) {
      const row = rows[at]
      if (!row) continue
      while (row.state !== 'done') {
        while (paused) await wait(1_000, undefined, { signal })
        current = new AbortController()
        row.state = 'running'
        try {
          const report = (done: number, total: number) =>
            Object.assign(row, { done, bytes: Math.max(row.bytes, total) })
          const sha256 = await fetchModel(model, options.folder, report, AbortSignal.any([current.signal, signal]))
          Object.assign(row, { state: 'done', done: row.bytes, ...(sha256 ? { sha256 } : {}) })
          say(`${model.file}: there and checked`)
        } catch (error) {
          if (signal.aborted) throw error
          if (current.signal.aborted) continue
          row.state = 'failed'
          say(error instanceof Error ? error.message : String(error))
          break
        }
      }
    }
  } finally {
    clearInterval(ticking)
  }
  const failed = rows.filter(({ state }) => state === 'failed')
  await tell({
    ...status(failed.length ? 'failed' : 'done'),
    ...(failed.length ? { message: failed.map(({ file }) => file).join(', ') } : {}),
  })
  return failed.length === 0
}

export const install = async (options: InstallOptions): Promise<void> => {
  const { folder, hardware, tell, say, signal } = options
  const step = async (name: Install['step'], work: () => Promise<void>) => {
    say(`${name} …`)
    await tell({ step: name, state: 'running', percent: 0, models: [] })
    try {
      await work()
    } catch (error) {
      await tell({ step: name, state: 'failed', percent: 0, message: String(error).slice(0, 300), models: [] })
      throw error
    }
    await tell({ step: name, state: 'done', percent: 100, models: [] })
  }
  await step('check', async () => {
    const found = await obstacles(hardware)
    if (found.length) throw new InstallError(found.join(' '))
  })
  await step('comfyui', () => installComfy(options))
  await step('nodes', () => installNodes(options))
  if (!options.withModels) return
  const wanted = modelsFor(templatesFor(hardware.kind === 'nvidia' ? hardware.vramGb : 8))
  const models = join(folder, 'ComfyUI', 'models')
  if (!(await installModels(wanted, { tell, say, signal, folder: models })))
    throw new InstallError('some models are missing')
}
