import type { ServerResponse } from 'node:http'
import { fromFirebaseTools, type Signature, type Trigger } from './firebase-tools.ts'
import { type Incoming, ServiceProcess } from './service-process.ts'

const { getSignatureType } = fromFirebaseTools<{ getSignatureType: (trigger: Trigger) => Signature }>(
  './lib/emulator/functionsEmulatorShared',
)

interface Prepared {
  readonly trigger: Trigger
  // Rejects where the process could not be started.
  readonly process: Promise<ServiceProcess>
}

// Stands where firebase-tools has its pool of workers, and is asked what that is asked.
export class ServicePool {
  private readonly processes = new Map<string, Promise<ServiceProcess>>()
  private readonly prepared = new Map<string, Prepared>()

  // Whether a process is there is seen to by `prepare`, before each request.
  readyForWork(): boolean {
    return false
  }

  async prepare(trigger: Trigger, folder: string, environment: () => Promise<NodeJS.ProcessEnv>): Promise<void> {
    const service = trigger.labels.service ?? trigger.entryPoint
    const found = this.processes.get(service) ?? this.start(service, folder, environment)
    this.prepared.set(trigger.id, { trigger, process: found })
    await found.catch(() => undefined)
  }

  private start(service: string, folder: string, environment: () => Promise<NodeJS.ProcessEnv>) {
    const started = environment().then(async (values) => {
      const one = new ServiceProcess(service, folder, values, () => this.forget(service, started))
      await one.ready
      return one
    })
    this.processes.set(service, started)
    started.catch(() => this.forget(service, started))
    return started
  }

  private forget(service: string, which: Promise<ServiceProcess>): void {
    if (this.processes.get(service) === which) this.processes.delete(service)
  }

  async submitRequest(triggerId: string, request: Incoming, response: ServerResponse, body?: Uint8Array) {
    const prepared = this.prepared.get(triggerId)
    try {
      if (!prepared) throw new Error('no process')
      const { trigger } = prepared
      await (await prepared.process).answer(trigger, getSignatureType(trigger), request, response, body)
    } catch (error) {
      console.error(`${triggerId} could not be run: ${String(error)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }

  // The sources changed: what runs ends with its last request, and the next one gets a new process.
  refresh(): void {
    this.each((one) => one.retire())
  }

  exit(): void {
    this.each((one) => one.end())
  }

  private each(act: (one: ServiceProcess) => void): void {
    const all = [...this.processes.values()]
    this.processes.clear()
    for (const one of all) one.then(act, () => undefined)
  }
}
