import { expireSession } from './checkout.ts'
import { defaultMethod } from './payments.ts'
import { endSubscription, itemOf, renew, retryOpen } from './subscriptions.ts'
import { emit, find, nowOf, rows, type World } from './world.ts'

// What happens by time alone. Moving the clock goes through each moment in turn, as if it had been waited for.

type Moment = { at: number; happen: () => void }

const live = ['trialing', 'active', 'past_due']

const trialWarned = new WeakSet<object>()

const momentsOf = (world: World): Moment[] => [
  ...rows(world, 'session')
    .filter((session) => session.status === 'open')
    .map((session) => ({ at: session.expires_at, happen: () => expireSession(world, session) })),
  ...rows(world, 'subscription')
    .filter((one) => live.includes(one.status))
    .flatMap((subscription): Moment[] => {
      const item = itemOf(subscription)
      const invoice = find(world, 'invoice', subscription.latest_invoice)
      const open = invoice?.status === 'open' ? invoice : undefined
      const end: Moment = {
        at: item.current_period_end,
        happen: () => {
          if (subscription.cancel_at_period_end) endSubscription(world, subscription, 'cancellation_requested')
          else if (subscription.status === 'trialing' && !defaultMethod(world, subscription.customer, subscription))
            endSubscription(world, subscription, 'cancellation_requested')
          else renew(world, subscription)
        },
      }
      const warning =
        subscription.trial_end !== null && subscription.status === 'trialing' && !trialWarned.has(subscription)
      const warn: Moment[] = warning
        ? [
            {
              at: (subscription.trial_end ?? 0) - 3 * 86_400,
              happen: () => {
                trialWarned.add(subscription)
                emit(world, 'customer.subscription.trial_will_end', subscription)
              },
            },
          ]
        : []
      if (!open) return [end, ...warn]
      const again = open.next_payment_attempt
      const retry: Moment = again
        ? { at: again, happen: () => void (retryOpen(world, subscription, false) || giveUpAfter(world, subscription)) }
        : { at: nowOf(world), happen: () => void endSubscription(world, subscription, 'payment_failed') }
      return [end, retry]
    }),
]

// The last attempt failed: there is no next one, and the subscription ends.
const giveUpAfter = (world: World, subscription: Parameters<typeof endSubscription>[1]): void => {
  const invoice = find(world, 'invoice', subscription.latest_invoice)
  if (invoice?.status === 'open' && invoice.next_payment_attempt === null)
    endSubscription(world, subscription, 'payment_failed')
}

export const catchUp = (world: World): void => {
  const until = nowOf(world)
  for (let steps = 0; steps < 10_000; steps += 1) {
    const next = momentsOf(world)
      .filter((moment) => moment.at <= until)
      .sort((a, b) => a.at - b.at)[0]
    if (!next) break
    world.pinned = next.at
    next.happen()
    world.pinned = undefined
  }
}

// Forwards, unless a test is over and gives the present back to the next one: what has happened has happened all the same.
export const moveClock = (world: World, offsetMs: number, back = false): void => {
  world.offsetMs = back ? offsetMs : Math.max(world.offsetMs, offsetMs)
  catchUp(world)
}
