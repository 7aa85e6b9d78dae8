import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { credentialSettings } from '../credentials/local.ts'
import { type Addresses, addressesOf, localMetricsToken } from './addresses.ts'
import { startEmulators } from './emulators.ts'
import { writeFirebaseJson } from './firebase-json.ts'
import { startHotWeb } from './hot-web/start.ts'
import { standInForJava } from './java.ts'
import { endsWithUs } from './keep.ts'
import { linkPackages, packFunctions } from './pack-functions.ts'
import { local } from './places.ts'
import { claimPorts, freePort, freePorts, host, type Ports } from './ports.ts'
import { type Service, startService } from './process.ts'
import { ownSettings, writeSettings } from './settings.ts'
import { sparing } from './sparing.ts'
import { startTicker } from './ticker.ts'
import { startableVendors } from './vendors.ts'
import { buildWeb, copyWeb } from './web.ts'

// What esbuild read stays in its process, and `npm start` goes on packing: past this it looks for what is unneeded.
const packerMemory = '100MiB'

export interface StackOptions {
  // Fixed ports; free ones are taken where none are given.
  readonly ports?: Ports
  readonly controlPort?: number
  readonly projectId?: string
  // What an earlier run left (`saveTo` of it).
  readonly importFrom?: string
  // Whether the web app is served: as it is built, or from its sources, where an edit is seen at once.
  readonly web: boolean | 'hot'
  // Where the functions' sources lie, if not here.
  readonly functionsSource?: string
  // Whether schedules run by themselves, on the minute.
  readonly schedules: boolean
  readonly settings?: Readonly<Record<string, string>>
  readonly name: string
  readonly say?: (text: string) => void
}

export interface Stack extends Addresses {
  readonly folder: string
  readonly functionsFolder: string
  // What the emulators say.
  readonly log: string
  readonly stoodIn: readonly { readonly name: string; readonly url: string }[]
  // Resolves if the emulators end by themselves.
  readonly ended: Promise<number>
  save(folder: string): Promise<void>
  // Forgets the run's folder once it is stopped.
  discard(): void
  stop(): Promise<void>
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const ports = options.ports ?? (await freePorts())
  const controlPort = options.controlPort ?? (await freePort())
  await claimPorts({ ...ports, ...{ control: controlPort } })
  const projectId = options.projectId ?? 'demo-peace-script-ai'
  const addresses = addressesOf(projectId, ports, controlPort)
  const folder = freshFolder(options.name)
  // Unix sockets allow about a hundred characters for their whole path.
  const temporary = mkdtempSync(join(tmpdir(), 'peace-'))
  endsWithUs.folder(temporary)
  const stops: (() => Promise<void>)[] = []
  let kept = true
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end().catch((error) => console.error(String(error)))
    for (const unneeded of kept ? [temporary] : [temporary, folder])
      rmSync(unneeded, { recursive: true, force: true, maxRetries: 5 })
  }
  const discard = () => {
    kept = false
  }

  try {
    const functionsFolder = join(folder, 'functions')
    const hot = options.web === 'hot'
    const hostingPort = hot ? await freePort() : ports.hosting
    process.env.GOMEMLIMIT ??= packerMemory
    writeFirebaseJson(folder, { ...ports, hosting: hostingPort })
    await Promise.all([
      packFunctions(functionsFolder, options.functionsSource),
      options.web === true ? buildWeb() : undefined,
    ])
    linkPackages(functionsFolder)
    copyWeb(join(folder, 'hosting'))

    const own = { ...ownSettings(), ...options.settings }
    const { stoodIn, settings, services, ready } = await startVendors(own, folder, addresses)
    stops.push(...services.map((service) => () => service.stop()))
    writeSettings(functionsFolder, {
      WEB_ORIGIN: addresses.webUrl,
      FUNCTIONS_URL: addresses.functionsUrl,
      LOCAL_LINK_KEY: 'local-link-key',
      METRICS_TOKEN: localMetricsToken,
      ALERT_MAIL: 'watch@operators.local',
      ...credentialSettings(),
      ...settings,
      ...own,
    })

    const java = standInForJava(folder, process.env.PEACE_HIDANE)
    const started = async <S extends Service>(starting: Promise<S>): Promise<S> => {
      const service = await starting
      stops.push(() => service.stop())
      return service
    }
    const data = options.importFrom && existsSync(options.importFrom) ? { importFrom: options.importFrom } : {}
    const [emulators] = await Promise.all([
      started(
        startEmulators({
          ...{ folder, temporary, projectId, ...data },
          ...{ javaEnvironment: java.environment, firestorePidFile: java.firestorePidFile },
        }),
      ),
      hot ? started(startHotWeb({ port: ports.hosting, hostingPort, folder })) : undefined,
      ready,
    ])

    const say = options.say ?? (() => {})
    const onFailure = (name: string, reason: string) => say(`scheduled function ${name} ${reason}`)
    const ticker = await startTicker({
      ...{ functionsPort: ports.functions, firestorePort: ports.firestore, controlPort },
      ...{ projectId, byItself: options.schedules, onFailure },
    })
    stops.push(() => ticker.stop())

    const save = (target: string) => saveData(ports.hub, target)
    return {
      ...addresses,
      folder,
      functionsFolder,
      log: emulators.log,
      stoodIn,
      ended: emulators.ended,
      save,
      discard,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function freshFolder(name: string): string {
  const folder = join(local, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

async function saveData(hubPort: number, target: string): Promise<void> {
  const next = `${target}.next`
  const reply = await fetch(`http://${host}:${hubPort}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: next, initiatedBy: 'peace' }),
  })
  if (!reply.ok) throw new Error(`The emulators could not save their data: ${await reply.text()}`)
  // The old data goes only when the new is whole.
  rmSync(`${target}.old`, { recursive: true, force: true })
  if (existsSync(target)) renameSync(target, `${target}.old`)
  renameSync(next, target)
  rmSync(`${target}.old`, { recursive: true, force: true })
}

async function startVendors(own: Readonly<Record<string, string>>, folder: string, addresses: Addresses) {
  const services: Service[] = []
  const stoodIn: { name: string; url: string }[] = []
  let settings: Record<string, string> = {}
  for (const vendor of startableVendors(own)) {
    const port = await freePort()
    const url = `http://${host}:${port}`
    services.push(
      startService({
        name: vendor.name,
        command: process.execPath,
        args: [...sparing, vendor.main],
        folder,
        logFile: join(folder, `${vendor.name.toLowerCase()}.log`),
        environment: {
          ...process.env,
          PORT: String(port),
          PEACE_FUNCTIONS_URL: addresses.functionsUrl,
          PEACE_HOSTING_URL: addresses.webUrl,
          STORAGE_EMULATOR_HOST: `http://${host}:${addresses.ports.storage}`,
        },
      }),
    )
    stoodIn.push({ name: vendor.name, url })
    settings = { ...settings, ...vendor.settings({ port, url }) }
  }
  // Nothing asks them before all is there.
  const ready = Promise.all(stoodIn.map(({ name, url }) => untilHealthy(name, url)))
  ready.catch(() => undefined)
  return { services, stoodIn, settings, ready }
}

async function untilHealthy(name: string, url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const ok = await fetch(`${url}/health`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ok) return
    await wait(100)
  }
  throw new Error(`The stand-in for ${name} did not answer at ${url}/health.`)
}
