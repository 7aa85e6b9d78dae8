import { mostActs, type Other, type Whereabouts } from './presence.ts'
import { msNow } from './when-to-write.ts'

// One playhead for several: whatever one of them does to it, all of them do. What was done later has a greater number; of two
// done at once, the one of whose name comes later stands.
export type Turn = { act: number; by: string }
export type Act = Turn & { ms: number; playing: boolean; at: number }

export const isLater = (a: Turn, b: Turn): boolean => a.act > b.act || (a.act === b.act && a.by > b.by)

const isWith = (together: string, { presence }: Other): boolean =>
  presence.together === together || presence.id === together

// What the others last did to the playhead of `together`, absent while nobody did.
export const lastAct = (together: string, others: readonly Other[]): Act | undefined =>
  others
    .filter((each) => each.presence.acted && isWith(together, each))
    .map(({ presence: { ms, playing, act, id }, heardAt }): Act => ({ ms, playing, act, by: id, at: heardAt }))
    .reduce<Act | undefined>((found, each) => (found && isLater(found, each) ? found : each), undefined)

// The number of what is done next.
// Never one that would be refused, whatever number another claims: then the later name stands.
export const nextAct = (together: string, mine: number, others: readonly Other[]): number =>
  Math.min(
    mostActs,
    1 + Math.max(mine, ...others.filter((each) => isWith(together, each)).map(({ presence }) => presence.act)),
  )

// Where that playhead is by now.
export const actNow = (act: Act, now: number): { ms: number; playing: boolean } => ({
  ms: msNow(act, now - act.at),
  playing: act.playing,
})

// A film that stutters falls behind a little at a time; a hand moves it at once.
const jumpMs = 600

export const isNear = (ms: number, to: number): boolean => Math.abs(ms - to) <= jumpMs

export const isByHand = (
  before: Pick<Whereabouts, 'ms' | 'playing'>,
  after: Pick<Whereabouts, 'ms' | 'playing'>,
  passedMs: number,
): boolean => {
  if (before.playing !== after.playing) return true
  const expected = msNow(before, passedMs)
  return after.ms > expected + jumpMs || after.ms < Math.min(before.ms, expected) - jumpMs
}
