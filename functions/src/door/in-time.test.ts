import { isDomainError } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { inTime } from './in-time.ts'

const never = () => new Promise<never>(() => {})

test('work that ends in time gives its answer', async () => {
  expect(await inTime(60, undefined, async () => 7)).toBe(7)
})

test('work that takes too long is told so, and its caller too', async () => {
  let told: AbortSignal | undefined
  const error = await inTime(0.01, undefined, (signal) => {
    told = signal
    return never()
  }).catch((reason) => reason)
  expect(isDomainError(error) && error.code).toBe('took-too-long')
  expect(told?.aborted).toBe(true)
})

test('work hears when its caller is gone', async () => {
  const caller = new AbortController()
  const heard = inTime(60, caller.signal, async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return 'heard'
  })
  caller.abort()
  expect(await heard).toBe('heard')
})
