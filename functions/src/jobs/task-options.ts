import type { Priority } from '@peace/engine'
import { inEmulator } from '../params.ts'
import { partOf } from '../services.ts'

const atOnce: Record<Priority, number> = { high: 300, normal: 200, low: 100 }

// Drawing and cutting take memory; no task runs longer than ten minutes.
export const taskOptions = (priority: Priority) => ({
  ...partOf('engine'),
  memory: '2GiB' as const,
  cpu: 2,
  timeoutSeconds: 600,
  concurrency: 1,
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
  // The local stack draws on the machine it runs on.
  rateLimits: { maxConcurrentDispatches: inEmulator ? 4 : atOnce[priority] },
})
