import { expect, test, vi } from 'vitest'
import { shapes } from '../cloud/shapes/google.ts'
import { apis, cpuMillis, firstApis, queues } from './needed.ts'

type Task = {
  __endpoint: {
    cpu: number
    taskQueueTrigger: { rateLimits: { maxConcurrentDispatches: number }; retryConfig: { maxAttempts: number } }
  }
}

test('the queues are those that the functions declare', async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-needed')
  const declared = {
    ...(await import('../../../functions/src/jobs/tasks-high.task.ts')),
    ...(await import('../../../functions/src/jobs/tasks-normal.task.ts')),
    ...(await import('../../../functions/src/jobs/tasks-low.task.ts')),
  } as unknown as Record<string, Task>
  const atOnce = Object.entries(declared).map(([name, { __endpoint: one }]) => [
    name,
    one.taskQueueTrigger.rateLimits.maxConcurrentDispatches,
  ])
  expect(Object.fromEntries(atOnce)).toEqual(queues)
  for (const { __endpoint: one } of Object.values(declared)) {
    expect(one.taskQueueTrigger.retryConfig.maxAttempts).toBe(8)
    // A hundred instances are what Google gives where nothing is said.
    expect(one.cpu * 100 * 1000).toBe(cpuMillis)
  }
})

test('every API that is spoken to is enabled, but for the one that enables', () => {
  const enabled = new Set([...firstApis, ...apis, 'serviceusage.googleapis.com'])
  expect([...new Set([...shapes.values()].map(({ host }) => host))].filter((host) => !enabled.has(host))).toEqual([])
})
