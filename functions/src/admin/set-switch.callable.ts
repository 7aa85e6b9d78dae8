import { apiNames } from '@peace/core/api'
import { unitKinds } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { switchVendors } from '@peace/core/registers'
import { door } from '../callable.ts'
import { setSwitch as set } from '../switches.store.ts'
import { mayBeStopped } from './stoppable.ts'

const known: Record<'vendor' | 'kind' | 'door', readonly string[]> = {
  vendor: switchVendors,
  kind: unitKinds,
  door: apiNames.filter(mayBeStopped),
}

export const setSwitch = door(
  'setSwitch',
  { operator: 'queues.manage', audit: ({ sort, name, on, reason }) => ({ sort, name, on, reason }) },
  async ({ sort, name, on, reason }, { recordId, now }) => {
    if (!known[sort].includes(name)) throw new DomainError('not-found', { what: sort })
    await set({ sort, name, reason, who: recordId, at: now() }, on)
    return {}
  },
)
