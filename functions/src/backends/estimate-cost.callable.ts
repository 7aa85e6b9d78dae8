import { calculate, usualSplit } from '@peace/core/routing'
import { door } from '../callable.ts'
import { awakeMachines } from './overview.store.ts'
import { readRates } from './rates.store.ts'

export const estimateCost = door('estimateCost', { permission: 'member' }, async (input, { store, now, workspace }) => {
  const { workspaceId, videos, seconds, hourlyMicros } = input
  const [rates, machines] = await Promise.all([readRates(), awakeMachines(store, workspaceId, now())])
  const split = input.split ?? usualSplit(machines > 0, workspace.backendPreferences.bestQuality)
  return calculate({ videos, seconds, split, rates, hourlyMicros })
})
