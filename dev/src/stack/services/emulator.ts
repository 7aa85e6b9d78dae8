import { watch } from 'node:fs'
import { join } from 'node:path'
import { fromFirebaseTools, type Trigger } from './firebase-tools.ts'
import { askNothingOfNpm, checkWhenAsked } from './quick-start.ts'
import { ServicePool } from './service-pool.ts'

// Starts firebase-tools with one change: the Functions emulator gives each request in flight a process of its own, which
// never ends; here each service has one process that takes many at once, as an instance in production does.

type Environment = Readonly<Record<string, string>>
interface Emulator {
  readonly staticBackends: readonly Backend[]
  readonly workerPools: Readonly<Record<string, ServicePool>>
  readonly triggers: Readonly<Record<string, { readonly def: Trigger }>>
  getRuntimeEnvs(backend: Backend): Environment
  resolveSecretEnvs(backend: Backend, trigger: Trigger): Promise<Environment>
  // Reads anew which functions there are.
  loadTriggers(backend: Backend): Promise<void>
}
interface Backend {
  readonly codebase: string
  readonly functionsDir: string
}

const pools = fromFirebaseTools<{ RuntimeWorkerPool: unknown }>('./lib/emulator/functionsRuntimeWorker')
pools.RuntimeWorkerPool = ServicePool

const secretsOf = (triggers: readonly Trigger[]) =>
  new Set(triggers.flatMap(({ secretEnvironmentVariables }) => secretEnvironmentVariables.map(({ key }) => key)))

const without = (environment: NodeJS.ProcessEnv, names: ReadonlySet<string>): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !names.has(name)))

// The settings, and of the secrets those alone that a function of the service declares.
async function environmentOf(emulator: Emulator, backend: Backend, trigger: Trigger): Promise<NodeJS.ProcessEnv> {
  const all = Object.values(emulator.triggers).map(({ def }) => def)
  const declared = secretsOf(all.filter(({ labels }) => labels.service === trigger.labels.service))
  const kept = Object.entries(await emulator.resolveSecretEnvs(backend, trigger))
  const plain = without({ ...process.env, ...emulator.getRuntimeEnvs(backend) }, secretsOf(all))
  return { ...plain, ...Object.fromEntries(kept.filter(([name]) => declared.has(name))) }
}

// A bundle is written file by file.
const settleMs = 200

// firebase-tools watches for edits as well, but never below a folder whose name begins with a dot, as a run's does.
function watchBundle(emulator: Emulator, backend: Backend): void {
  let waiting: NodeJS.Timeout | undefined
  watch(join(backend.functionsDir, 'lib'), { persistent: false }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      emulator.workerPools[backend.codebase]?.refresh()
      emulator.loadTriggers(backend).catch((error) => console.error('the functions could not be read anew', error))
    }, settleMs)
  })
}

type Connect = (this: Emulator) => Promise<void>
const { FunctionsEmulator } = fromFirebaseTools<{ FunctionsEmulator: { prototype: { connect: Connect } } }>(
  './lib/emulator/functionsEmulator',
)
const { connect } = FunctionsEmulator.prototype
Object.assign(FunctionsEmulator.prototype, {
  async connect(this: Emulator): Promise<void> {
    await connect.call(this)
    for (const backend of this.staticBackends) watchBundle(this, backend)
  },
  async startRuntime(this: Emulator, backend: Backend, trigger: Trigger): Promise<void> {
    const environment = () => environmentOf(this, backend, trigger)
    await this.workerPools[backend.codebase]?.prepare(trigger, backend.functionsDir, environment)
  },
})

checkWhenAsked()
askNothingOfNpm()

fromFirebaseTools('./lib/bin/firebase.js')
