import type { Priority } from '@peace/engine'
import { gatewaySecrets } from '../gateways/backends.ts'
import { bindSecrets, inEmulator } from '../params.ts'
import { region } from '../region.ts'

const atOnce: Record<Priority, number> = { high: 300, normal: 200, low: 100 }

// Drawing and cutting take memory; no task runs longer than ten minutes.
export const taskOptions = (priority: Priority) => ({
  region,
  memory: '2GiB' as const,
  cpu: 2,
  timeoutSeconds: 600,
  concurrency: 1,
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
  // On the local stack each task in flight is a process of its own.
  rateLimits: { maxConcurrentDispatches: inEmulator ? 4 : atOnce[priority] },
  secrets: bindSecrets(['gemini', ...gatewaySecrets]),
})
