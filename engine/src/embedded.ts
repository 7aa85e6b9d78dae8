import type { Backend, Fault, LocalMaker } from './backend.ts'
import type { Blobs, Clock } from './ports.ts'

const gone: Fault = { code: 'crashed', message: 'worker went silent', next: 'again' }
const longestMs = 300_000

// Our own maker as a backend among others, for work that another machine would do better but cannot now.
export const embeddedBackend = (maker: LocalMaker, blobs: Blobs, clock: Clock): Backend => ({
  id: 'embedded',
  submit: async (order) => {
    try {
      const never = new AbortController().signal
      return {
        is: 'finished',
        made: await maker.make(
          order,
          (path) => blobs.read(path),
          () => undefined,
          never,
        ),
      }
    } catch (error) {
      const fault = (error as { fault?: Fault }).fault
      return { is: 'refused', fault: fault ?? { code: 'vendor-error', message: String(error), next: 'again' } }
    }
  },
  // It ends with the process it ran in; there is nobody to ask.
  poll: async ({ submittedAt }) =>
    clock.now() - submittedAt > longestMs ? { is: 'failed', fault: gone, costMicros: 0 } : { is: 'running' },
  cancel: async () => undefined,
})
