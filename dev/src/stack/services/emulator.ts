import { fromFirebaseTools, type Trigger } from './firebase-tools.ts'
import { ServicePool } from './service-pool.ts'

// Starts firebase-tools with one change: the Functions emulator gives each request in flight a process of its own, which
// never ends; here each service has one process that takes many at once, as an instance in production does.

type Environment = Readonly<Record<string, string>>
interface Emulator {
  readonly workerPools: Readonly<Record<string, ServicePool>>
  readonly triggers: Readonly<Record<string, { readonly def: Trigger }>>
  getRuntimeEnvs(backend: Backend): Environment
  resolveSecretEnvs(backend: Backend, trigger: Trigger): Promise<Environment>
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

const { FunctionsEmulator } = fromFirebaseTools<{ FunctionsEmulator: { prototype: object } }>(
  './lib/emulator/functionsEmulator',
)
Object.assign(FunctionsEmulator.prototype, {
  async startRuntime(this: Emulator, backend: Backend, trigger: Trigger): Promise<void> {
    const environment = () => environmentOf(this, backend, trigger)
    await this.workerPools[backend.codebase]?.prepare(trigger, backend.functionsDir, environment)
  },
})

fromFirebaseTools('./lib/bin/firebase.js')
