import type { Leave, LeaveThere } from '@peace/core/publish'
import { revokeKeys } from '../gateways/account-keys.ts'
import { log } from '../log/log.ts'
import { keysOf, oauthOf } from './channels.store.ts'
import { isConnected, keepLeave } from './leaves.store.ts'

const ask = async (leave: Leave): Promise<LeaveThere> => {
  if (await isConnected(leave)) return 'kept'
  const oauth = oauthOf(leave.outlet)
  if (!oauth) return 'unheard'
  try {
    return (await revokeKeys(oauth, keysOf(leave).refresh)) ? 'taken-back' : 'unheard'
  } catch (error) {
    // Sealed with a key that is another by now, or not to be reached.
    log.warn('leave at an outlet is not taken back yet', { outlet: leave.outlet, error })
    return 'unheard'
  }
}

// What is not heard is said again later, for a week.
export const takeLeaveBack = async (leave: Leave, now: number): Promise<LeaveThere> => {
  const became = await ask(leave)
  await keepLeave(leave, became, now)
  return became
}
