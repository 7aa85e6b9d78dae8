import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { isStopped, type Stopped, type Switches, switchesSchema, withSwitch } from '@peace/core/registers'
import { firestore } from './firebase.ts'
import { remembered } from './jobs/remembered.ts'
import { log } from './log/log.ts'

const reference = () => firestore().doc(paths.config('switches'))

const read = async (): Promise<Switches> => {
  const found = await reference().get()
  const switches = switchesSchema.safeParse(found.data() ?? {})
  // One that cannot be read stops nothing; it is told, and the next change makes it whole.
  if (!switches.success) log.error('cannot be read', { path: reference().path, problem: switches.error.message })
  return switches.data ?? { stopped: [] }
}

// Asked with every call, so it is read four times a minute and no more: a switch is heard everywhere within that.
export const switches = remembered(15_000, read)

export const refuseStopped = async (sort: Stopped['sort'], name: string): Promise<void> => {
  if (isStopped(await switches(), sort, name)) throw new DomainError('switched-off', { sort, name })
}

export const readSwitches = read

export const setSwitch = (change: Stopped, on: boolean): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const now = switchesSchema.safeParse((await transaction.get(reference())).data() ?? {})
    transaction.set(reference(), withSwitch(now.data ?? { stopped: [] }, change, on))
  })
