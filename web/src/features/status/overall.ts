import type { PublicStatus } from '@peace/core/watch'

export type Overall = 'allUp' | 'someSlow' | 'someDown' | 'unknown' | 'unreachable'

// One sentence for all of it. What nobody has looked at for long is not said to be well.
export const overallOf = (status: PublicStatus | undefined, failed: boolean): Overall | undefined => {
  if (failed) return 'unreachable'
  if (!status) return undefined
  if (!status.known) return 'unknown'
  const states = new Set(status.capabilities.map(({ state }) => state))
  return states.has('down') ? 'someDown' : states.has('slow') ? 'someSlow' : 'allUp'
}
