import { expect, it } from 'vitest'
import { isStopped, type Stopped, withSwitch } from './index.ts'

const stop = (name: string, at = 0): Stopped => ({ sort: 'vendor', name, reason: 'it burns money', who: 'r1', at })

it('what is stopped is stopped until it is let go on, and nothing else is', () => {
  const both = withSwitch(withSwitch({ stopped: [] }, stop('veo'), false), stop('mail'), false)
  expect(isStopped(both, 'vendor', 'veo')).toBe(true)
  expect(isStopped(both, 'kind', 'veo')).toBe(false)
  const one = withSwitch(both, stop('veo', 1), true)
  expect([isStopped(one, 'vendor', 'veo'), isStopped(one, 'vendor', 'mail')]).toEqual([false, true])
})

it('stopped twice is told once, by the last word', () => {
  const twice = withSwitch(withSwitch({ stopped: [] }, stop('veo', 1), false), stop('veo', 2), false)
  expect(twice.stopped).toEqual([stop('veo', 2)])
})
