import { z } from 'zod'
import type { StagedShot } from './staged-shot.ts'

// When a clip plays what its shot's stage shows: its beats, and who says what when.

const ms = z.int().min(0).max(600_000)
export const actedSchema = z.strictObject({
  // When each beat but the first, which stands before the shot, begins.
  at: z.array(ms).max(200),
  says: z
    .array(
      z.strictObject({
        by: z.string().min(1).max(64),
        from: ms,
        to: ms,
        // What the mouth does, a letter for every tenth of a second.
        mouth: z.string().regex(/^[acemo.]*$/),
      }),
    )
    .max(60),
})
export type Acted = z.infer<typeof actedSchema>

const sounds: readonly (readonly [RegExp, string])[] = [
  [/[aàáâäแาะัๅ]/i, 'a'],
  [/[ouwโอุูวำ]/i, 'o'],
  [/[eiyเิีึืไใๆ]/i, 'e'],
  [/[mbpfvมบปพผภฟฝ]/i, 'm'],
  [/\p{L}/u, 'c'],
]
export const mouthOf = (text: string, length: number): string => {
  const letters = [...text].flatMap((letter) => sounds.find(([sound]) => sound.test(letter))?.[1] ?? '.')
  if (letters.length === 0) return ''
  return Array.from({ length: Math.max(1, Math.round(length / 100)) }, (_, n, count = Math.round(length / 100)) => {
    const at = Math.min(letters.length - 1, Math.floor((n / Math.max(1, count)) * letters.length))
    return letters[at] ?? '.'
  }).join('')
}

export type SaidAt = { element: string; by: string | undefined; text: string; from: number; to: number }
const shortestAct = 700

// Lines play when they are said; what happens between them has the time that is left, and a little of the next line's
// where none is.
export const actedOf = (
  { beats, people }: Pick<StagedShot, 'beats' | 'people'>,
  elementIds: readonly string[],
  said: readonly SaidAt[],
  length: number,
): Acted => {
  const own = beats.slice(1)
  const lineOf = own.map(({ of }) => said.find(({ element }) => element === elementIds[of]))
  const at: number[] = []
  let begun = 0
  for (let n = 0; n < own.length; ) {
    const line = lineOf[n]
    if (line) {
      begun = Math.max(begun, line.from)
      at.push(begun)
      if (lineOf[n + 1] !== line) begun = Math.max(begun, line.to)
      n++
      continue
    }
    let end = n
    while (end < own.length && !lineOf[end]) end++
    const run = own.slice(n, end)
    const acts = run.filter(({ marks, props, gone, ways }) => marks || props || gone || ways).length
    const next = lineOf[end]
    const until = next ? Math.max(next.from, Math.min(next.to, begun + acts * shortestAct)) : length
    const each = acts > 0 ? (until - begun) / acts : 0
    for (const { marks, props, gone, ways } of run) {
      at.push(Math.round(Math.min(length, begun)))
      if (marks || props || gone || ways) begun += each
    }
    n = end
  }
  return {
    at,
    says: said.flatMap(({ by, text, from, to }) =>
      by !== undefined && people[by] ? [{ by, from, to, mouth: mouthOf(text, to - from) }] : [],
    ),
  }
}

// How far the stage's own time is when so much of the shot has gone: its beats share that evenly.
export const stageTimeAt = ({ at }: Pick<Acted, 'at'>, now: number, length: number): number => {
  if (at.length === 0) return Math.min(1, Math.max(0, now / Math.max(1, length)))
  const next = at.findIndex((begins) => begins > now)
  const beat = next < 0 ? at.length - 1 : next - 1
  const from = at[beat]
  if (beat < 0 || from === undefined) return 0
  const to = at.slice(beat + 1).find((begins) => begins > from) ?? Math.max(length, from + 1)
  return Math.min(1, (beat + Math.min(1, (now - from) / (to - from))) / at.length)
}
