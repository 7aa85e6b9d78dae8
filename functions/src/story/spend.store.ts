import type { SpendTicket } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { captureTicket, releaseTicket, takeTicket, ticketRowId } from '@peace/engine'
import { firestore } from '../firebase.ts'
import { gatePorts } from '../jobs/engine-ports.store.ts'

// What a spender may get for a ticket, and what it cost; nothing, where nothing came.
export type Bought<T> = { value: T; millis: number } | { nothing: T }
type Wish = Omit<Parameters<typeof takeTicket>[1], 'lastsMs'> & { lastsMs: number }

// Resolves when what is at work for the same wish is done, or its time is over.
const whenDone = (id: string, ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const stop = firestore()
      .doc(paths.ticket(id))
      .onSnapshot(
        (seen) => {
          if (seen.get('state') !== 'open') end()
        },
        () => end(),
      )
    const timer = setTimeout(() => end(), ms)
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      stop()
      resolve()
    }
    signal.addEventListener('abort', end)
  })

// Buys once for a wish. Who asks the same again gets what it brought the first time, also while it is still being made.
export const buy = async <T>(
  wish: Wish,
  signal: AbortSignal,
  spend: (ticket: SpendTicket) => Promise<Bought<T>>,
): Promise<T & { millis: number }> => {
  const ports = await gatePorts()
  for (;;) {
    const taken = await takeTicket(ports, wish)
    if (taken.is === 'answered') return { ...(JSON.parse(taken.result) as T), millis: taken.millis }
    if (taken.is === 'working') {
      signal.throwIfAborted()
      await whenDone(ticketRowId(wish), taken.until - ports.clock.now(), signal)
      continue
    }
    const { ticket } = taken
    try {
      const bought = await spend(ticket)
      if ('nothing' in bought) {
        await releaseTicket(ports, ticket)
        return { ...bought.nothing, millis: 0 }
      }
      const { value } = bought
      const millis = await captureTicket(ports, ticket, { millis: bought.millis, result: JSON.stringify(value) })
      return { ...value, millis }
    } catch (error) {
      // Should this fail too, the sweep gives it back.
      await releaseTicket(ports, ticket).catch(() => undefined)
      throw error
    }
  }
}
