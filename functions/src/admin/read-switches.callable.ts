import { apiNames } from '@peace/core/api'
import { unitKinds } from '@peace/core/build'
import { switchVendors } from '@peace/core/registers'
import { door } from '../callable.ts'
import { readSwitches as read } from '../switches.store.ts'
import { mayBeStopped } from './stoppable.ts'

export const readSwitches = door('readSwitches', { operator: 'config.see' }, async () => ({
  ...(await read()),
  may: { vendor: [...switchVendors], kind: [...unitKinds], door: apiNames.filter(mayBeStopped).toSorted() },
}))
