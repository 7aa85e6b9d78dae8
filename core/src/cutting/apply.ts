import { spokenOf } from '../build/speeches.ts'
import { Bench, type Collision } from './bench.ts'
import type { Looks } from './cut.ts'
import type { Montage } from './montage.ts'
import { add, addGap, insert, mark, move, place, remove, span, split } from './moves.ts'
import type { CutOperation, OperationOf } from './operation.ts'
import { roll, slide, slip, trim } from './trims.ts'

export type Applied = { montage: Montage; collisions: Collision[] }

const look = (
  bench: Bench,
  clip: string,
  change: (piece: Looks & { speed: number; frames: number }) => object,
): void => {
  const held = bench.held.get(clip)
  if (held) bench.held.set(clip, { ...held, ...change(held) })
  const at = bench.indexOf(clip)
  const piece = bench.story[at]
  if (piece) bench.replace(at, { ...piece, ...change(piece) })
}

const muteTrack = ({ montage }: Bench, { of, muted }: OperationOf<'muteTrack'>): void => {
  const others = montage.muted.filter((kind) => kind !== of)
  montage.muted = muted ? [...others, of] : others
}

const duck = ({ montage }: Bench, { rule }: OperationOf<'duck'>): void => {
  const others = montage.ducking.filter(({ of, under }) => of !== rule.of || under !== rule.under)
  montage.ducking = rule.by === 0 ? others : [...others, rule]
}

type Doing = { [D in CutOperation['do']]: (bench: Bench, operation: OperationOf<D>) => void }

const doing: Doing = {
  trim,
  roll,
  slip,
  slide,
  split,
  move,
  place,
  span,
  remove,
  gap: addGap,
  insert,
  add,
  marker: mark,
  chapter: mark,
  muteTrack,
  duck,
  credits: ({ montage }, { credits }) => {
    montage.credits = credits ?? undefined
  },
  speed: (bench, { clip, speed }) =>
    look(bench, clip, (piece) => ({
      speed,
      frames: Math.max(1, Math.floor((piece.frames * piece.speed) / speed + 1e-9)),
    })),
  enter: (bench, { clip, enter }) => look(bench, clip, () => ({ enter })),
  fade: (bench, { clip, fade }) => look(bench, clip, () => ({ fade })),
  transform: (bench, { clip, transform }) => look(bench, clip, () => ({ transform: transform ?? undefined })),
  level: (bench, { clip, points }) => look(bench, clip, () => ({ level: points })),
  pan: (bench, { clip, pan }) => look(bench, clip, () => ({ pan })),
  mute: (bench, { clip, muted }) => look(bench, clip, () => ({ muted })),
  text: (bench, operation) => {
    const { clip, text, had } = operation
    bench.askWords(operation, had, bench.find(clip)?.text?.text)
    look(bench, clip, () => ({ text }))
  },
  caption: (bench, operation) => {
    const { clip, language, captions, had } = operation
    const held = bench.held.get(clip)
    if (!held) return
    // Older ones had the line as it is written, with its marks and line breaks.
    bench.askWords(operation, had === undefined ? undefined : spokenOf(had), held.said)
    const { [language]: _, ...others } = held.captions ?? {}
    const all = captions ? { ...others, [language]: captions } : others
    bench.held.set(clip, { ...held, captions: Object.keys(all).length > 0 ? all : undefined })
  },
  // Answers, and what history.ts has already taken out.
  keep: () => undefined,
  undo: () => undefined,
  redo: () => undefined,
}

// These name a clip that is not there yet.
const making = new Set<CutOperation['do']>(['gap', 'insert', 'add'])

const applyOne = (bench: Bench, operation: CutOperation): void => {
  if ('clip' in operation) {
    const there = bench.find(operation.clip) !== undefined
    if (making.has(operation.do) ? there : !there) {
      if (!there) bench.collide(operation, bench.removed.has(operation.clip) ? 'removed' : 'gone')
      return
    }
  }
  const apply = doing[operation.do] as (bench: Bench, operation: CutOperation) => void
  apply(bench, operation)
}

// The edits that stand, in their order (history.ts), over the film as the script makes it now.
export const applyOperations = (montage: Montage, operations: readonly CutOperation[]): Applied => {
  const bench = new Bench(montage, operations)
  for (const operation of operations) applyOne(bench, operation)
  return { montage: bench.done(), collisions: bench.collisions }
}
