import type { Rows } from '../rows.ts'
import { hold } from './broken.ts'
import type { Watched } from './invariants.ts'

// What packs gave against what was paid and kept of it, reckoned from the money alone. What ended unspent is not asked for
// again when it is given back.
export const checkGiven = ({ store }: Watched, workspaceId: string, entries: readonly Rows['entry'][]): void => {
  const given = entries.filter(({ source, kind }) => source === 'pack' && kind !== 'expire')
  const sum = given.reduce((all, { millis }) => all + millis, 0)
  const packs = store.rows('payment').filter((each) => each.workspaceId === workspaceId && each.kind === 'pack')
  const due = packs.reduce((all, { lines, amountMinor, refundedMinor, disputedMinor }) => {
    const kept = Math.max(0, amountMinor - refundedMinor - disputedMinor)
    return all + lines.reduce((millis, line) => millis + Math.floor((line.millis * kept) / amountMinor), 0)
  }, 0)
  const ended = store.row('wallet', workspaceId)?.ended ?? {}
  const slack = packs.reduce((all, { id }) => all + (ended[id] ?? 0), 0)
  const is = sum >= due && sum <= due + slack
  hold('granted-as-paid', is, () => `${workspaceId} paid for ${due} and was given ${sum}`)
}
