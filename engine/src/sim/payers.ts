import { type Payment, withPayment } from '@peace/core/money'
import { hearNews, packPaid } from './billing.ts'
import type { World } from './world.ts'

// Who pays: packs, heard of once or more, given back in part or whole, disputed and won or lost; and plans.

export const givePlan = (world: World, workspaceId: string, plan: 'free' | 'creator' | 'pro' | 'studio'): void => {
  const give = () =>
    world.run(
      'give-plan',
      false,
      (ports) =>
        hearNews(ports, workspaceId, (account) => ({ ...account, billing: { ...account.billing, given: { plan } } })),
      () => world.scheduler.after(2_000, give),
    )
  give()
}

// The payment side tells everything at least once; what is written is what it says when it is asked.
const tell = (world: World, workspaceId: string, asked: () => Payment): void => {
  const { scheduler, random, faults } = world
  const hear = () =>
    world.run(
      'payment',
      true,
      (ports) => hearNews(ports, workspaceId, (account) => withPayment(account, asked())),
      () => scheduler.after(2_000, hear),
    )
  hear()
  if (faults.happens('top-up-twice', 0.7)) scheduler.after(random.between(0, 5_000), hear)
}

export const payIn = (world: World, workspaceId: string, n: number, millis: number): void => {
  const { scheduler, random, faults } = world
  let is = packPaid(workspaceId, `${workspaceId}-${n}`, millis, scheduler.now())
  const become = (ms: number, change: Partial<Payment>) =>
    scheduler.after(ms, () => {
      is = { ...is, ...change }
      tell(world, workspaceId, () => is)
    })
  become(0, {})
  const later = () => random.between(60_000, 1_800_000)
  if (faults.happens('refund')) become(later(), { refundedMinor: random.pick([2_500, 5_000, 10_000]) })
  else if (faults.happens('dispute')) {
    const from = later()
    become(from, { disputedMinor: 10_000 })
    if (random.chance(0.5)) become(from + later(), { disputedMinor: 0 })
  }
}

// What time alone brings, as the schedule does it (functions/src/billing/tend.store.ts).
const tendMs = 5 * 60_000
export const startTending = (world: World): void => {
  const { scheduler, store } = world
  const tend = () => {
    scheduler.after(world.often(tendMs), tend)
    for (const { workspaceId, dueAt } of store.rows('billing'))
      if (dueAt !== undefined && dueAt <= scheduler.now())
        world.run('tend', true, (ports) => hearNews(ports, workspaceId, (account) => account))
  }
  scheduler.after(tendMs, tend)
}
