import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Install } from '@peace/core/machines'
import { templates } from '@peace/core/templates'
import { startWithMachine } from './autostart.ts'
import { comfyAt } from './comfyui.ts'
import { type Config, configSchema, forgetConfig, home, readConfig, writeConfig } from './config.ts'
import { readHardware } from './hardware.ts'
import { install, installModels, obstacles, venvPython } from './install.ts'
import { workLoop } from './loop.ts'
import { modelsFor, readyTemplates, templatesFor } from './models.ts'
import { pair, Refused, serverOf, Unpaired } from './server.ts'

const version = '0.1.0'
const usage = `peace-agent pair CODE --server URL [--name NAME]   join a workspace with the code of its settings page
peace-agent install [--dir DIR] [--no-models] [--cpu] [--autostart]
peace-agent start [--comfyui URL]                  take the workspace's work until stopped
peace-agent models [--fetch]                       which models fit, and which are here
peace-agent doctor                                 what this machine has and lacks
peace-agent forget                                 leave the workspace (also: unpair in its settings)`

const say = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`)

const untilStopped = (): AbortSignal => {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

const paired = (): Config => {
  const config = readConfig()
  if (!config) throw new Refused('Not paired yet: peace-agent pair CODE --server URL')
  return config
}

const modelsFolder = (config: Config): string | undefined =>
  config.comfyuiDir ? join(config.comfyuiDir, 'ComfyUI', 'models') : undefined

// With a ComfyUI of our own making the files tell what it can do; with another's, its own lists.
const abilities = async (config: Config): Promise<string[]> => {
  const folder = modelsFolder(config)
  if (folder && existsSync(folder)) return readyTemplates(folder)
  const comfy = comfyAt(config.comfyuiUrl)
  const loaders = new Set(templates.flatMap(({ nodes }) => nodes.filter((name) => name.includes('Load'))))
  const known = JSON.stringify(await Promise.all([...loaders].map((name) => comfy.objectInfo(name).catch(() => ({})))))
  return templates
    .filter(({ models }) =>
      models.every((file) => known.includes(JSON.stringify(file)) || /^(ip-adapter|CLIP-ViT)/.test(file)),
    )
    .map(({ id }) => id)
}

const doPair = async (code: string | undefined, server: string | undefined, name: string | undefined) => {
  if (!code || !server) throw new Refused(usage)
  const hardware = await readHardware(home()).catch(() => undefined)
  const called = (name ?? hostname()).slice(0, 60)
  const joined = await pair(server, { code, name: called, agentVersion: version, ...(hardware ? { hardware } : {}) })
  writeConfig(configSchema.parse({ ...joined, server, name: called }))
  say(
    `Paired with “${joined.workspaceName}”. Next: peace-agent install, or peace-agent start if ComfyUI is here already.`,
  )
}

const startComfy = (config: Config): ChildProcess | undefined => {
  const folder = config.comfyuiDir
  if (!folder || !existsSync(venvPython(folder))) return undefined
  const port = new URL(config.comfyuiUrl).port || '8188'
  const args = [
    'main.py',
    '--listen',
    '127.0.0.1',
    '--port',
    port,
    '--disable-auto-launch',
    '--disable-metadata',
    '--preview-method',
    'none',
  ]
  return spawn(venvPython(folder), args, { cwd: join(folder, 'ComfyUI'), stdio: 'ignore' })
}

const doStart = async (comfyuiUrl: string | undefined) => {
  const config = { ...paired(), ...(comfyuiUrl ? { comfyuiUrl } : {}) }
  const signal = untilStopped()
  const comfy = comfyAt(config.comfyuiUrl)
  const child = (await comfy.alive()) ? undefined : startComfy(config)
  if (!child && !(await comfy.alive())) say(`ComfyUI does not answer at ${config.comfyuiUrl}; waiting for it.`)
  let able = await abilities(config).catch((): string[] => [])
  const again = setInterval(
    () =>
      void abilities(config).then(
        (found) => (able = found),
        () => undefined,
      ),
    60_000,
  )
  say(`Working for “${config.workspaceName}” with ${able.length} templates. Ctrl-C stops.`)
  const server = serverOf(config.server, config.token)
  const fast = process.env.PEACE_AGENT_BEAT_MS
  try {
    const pace = fast ? { beatMs: Number(fast), idleMs: 500 } : {}
    await workLoop({
      server,
      comfy,
      concurrency: config.concurrency,
      templates: () => able,
      version,
      folder: child && config.comfyuiDir ? join(config.comfyuiDir, 'ComfyUI') : undefined,
      say,
      signal,
      ...pace,
    })
  } finally {
    clearInterval(again)
    child?.kill()
  }
}

const tellOf = (config: Config, templatesNow: () => string[]) => {
  const server = serverOf(config.server, config.token)
  return async (step: Install) => {
    const word = {
      state: 'installing' as const,
      running: [],
      templates: templatesNow(),
      install: step,
      agentVersion: version,
    }
    return (await server.heartbeat(word).catch(() => undefined))?.wish
  }
}

const doInstall = async (options: { dir?: string | undefined; models: boolean; cpu: boolean; autostart: boolean }) => {
  const folder = options.dir ?? join(home(), 'studio')
  const config = { ...paired(), comfyuiDir: folder }
  writeConfig(config)
  const seen = await readHardware(home())
  const hardware = options.cpu ? { ...seen, kind: 'cpu' as const, gpu: '', vramGb: 0 } : seen
  const ready = () => readyTemplates(join(folder, 'ComfyUI', 'models'))
  await install({
    folder,
    hardware,
    withModels: options.models,
    tell: tellOf(config, ready),
    say,
    signal: untilStopped(),
  })
  if (options.autostart) say(`Starts with this machine: ${startWithMachine()}`)
  say('Ready: peace-agent start')
}

const doModels = async (fetchThem: boolean) => {
  const config = paired()
  const folder = modelsFolder(config) ?? join(home(), 'studio', 'ComfyUI', 'models')
  const hardware = await readHardware(home())
  const wanted = modelsFor(templatesFor(hardware.kind === 'nvidia' ? hardware.vramGb : 8))
  const here = (model: (typeof wanted)[number]) => existsSync(join(folder, model.folder, model.file))
  for (const model of wanted) {
    const size = model.bytes ? `${(model.bytes / 1e9).toFixed(2)} GB` : 'size unknown'
    console.log(`${here(model) ? '✓' : '·'} ${model.folder}/${model.file}  ${size}  ${model.licence}`)
  }
  if (!fetchThem) return
  const ready = () => readyTemplates(folder)
  await installModels(wanted, { folder, tell: tellOf(config, ready), say, signal: untilStopped() })
}

const doDoctor = async () => {
  const config = readConfig()
  const hardware = await readHardware(home()).catch(() => undefined)
  console.log(`Node      ${process.version}`)
  console.log(
    `GPU       ${hardware?.gpu || hardware?.kind || 'unknown'}${hardware?.vramGb ? `, ${hardware.vramGb} GB` : ''}`,
  )
  console.log(`Disk      ${hardware?.diskFreeGb ?? '?'} GB free`)
  console.log(`Paired    ${config ? `with “${config.workspaceName}” as “${config.name}”` : 'no'}`)
  const alive = config ? await comfyAt(config.comfyuiUrl).alive() : false
  console.log(`ComfyUI   ${alive ? `answers at ${config?.comfyuiUrl}` : 'does not answer'}`)
  if (config && alive) console.log(`Templates ${(await abilities(config)).join(', ') || 'none'}`)
  const found = hardware ? await obstacles(hardware) : ['The hardware could not be read.']
  for (const line of found) console.log(`!         ${line}`)
  if (config) {
    const fine = await serverOf(config.server, config.token)
      .heartbeat({ state: 'installing', running: [] })
      .then(
        () => 'reached, rights are good',
        (error: unknown) => (error instanceof Unpaired ? 'this machine was unpaired' : 'cannot be reached'),
      )
    console.log(`Platform  ${fine}`)
  }
}

const commands = async (args: string[]) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      server: { type: 'string' },
      name: { type: 'string' },
      dir: { type: 'string' },
      comfyui: { type: 'string' },
      'no-models': { type: 'boolean', default: false },
      cpu: { type: 'boolean', default: false },
      autostart: { type: 'boolean', default: false },
      fetch: { type: 'boolean', default: false },
    },
  })
  const [command, code] = positionals
  if (command === 'pair') return doPair(code, values.server ?? process.env.PEACE_SERVER, values.name)
  if (command === 'start') return doStart(values.comfyui)
  if (command === 'install')
    return doInstall({ dir: values.dir, models: !values['no-models'], cpu: values.cpu, autostart: values.autostart })
  if (command === 'models') return doModels(values.fetch)
  if (command === 'doctor') return doDoctor()
  if (command === 'forget') return forgetConfig()
  console.log(usage)
}

const told: Record<string, string> = {
  'pairing-code-wrong': 'That code is wrong, used or over ten minutes old. Make a new one on the settings page.',
  'too-many-requests': 'Too many tries. Wait an hour.',
  'quota-reached': 'The workspace has as many machines as it may have.',
}

export const main = async (args: string[]): Promise<number> => {
  try {
    await commands(args)
    return 0
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(told[message] ?? message)
    return 1
  }
}
