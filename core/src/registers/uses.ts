import { z } from 'zod'
import { idSchema } from '../ids/index.ts'

// The ledger of use: what somebody has taken of what takes room or costs, by day. Every door that lets something grow
// asks it.
export const uses = [
  'bytes',
  'documents',
  'modelCalls',
  'drafts',
  'letters',
  'films',
  'workspaces',
  'publications',
] as const
export const useSchema = z.strictObject({
  of: z.enum(uses),
  person: idSchema,
  workspace: idSchema.optional(),
  day: z.iso.date(),
  count: z.int().min(0),
})
export type Use = z.infer<typeof useSchema>

// What one person may take in a day, over all their workspaces: workspaces are free, so a limit of a workspace alone is none.
const gigabyte = 1024 ** 3
export const mostInADay = {
  bytes: 2 * gigabyte,
  documents: 5_000,
  modelCalls: 300,
  // The plan of the workspace they build in may say more.
  drafts: 30,
  letters: 100,
  films: 50,
  workspaces: 20,
  publications: 10,
} as const satisfies Record<Use['of'], number>

// One document a person and day. What is the same wish again (a click, a retry) is counted once.
export const useOfDaySchema = z.object({
  person: idSchema,
  day: z.iso.date(),
  counts: z.partialRecord(z.enum(uses), z.int().min(0)).default({}),
  wishes: z.array(z.string().max(210)).max(1000).default([]),
  // Of them, those asked for once more: somebody may stand on what another of them took.
  again: z.array(z.string().max(210)).max(1000).default([]),
})
export type UseOfDay = z.infer<typeof useOfDaySchema>

export type Wanted = { of: Use['of']; count: number; most: number; wish?: string }

const named = ({ of, wish }: Wanted): string | undefined => (wish === undefined ? undefined : `${of} ${wish}`)

// Whether it was counted before.
export const isTaken = (use: UseOfDay, wanted: Wanted): boolean => {
  const wish = named(wanted)
  return wish !== undefined && use.wishes.includes(wish)
}

// What the day's use is with this; nothing, when it would be too much.
export const withUse = (use: UseOfDay, wanted: Wanted): UseOfDay | undefined => {
  const wish = named(wanted)
  if (wish !== undefined && use.wishes.includes(wish))
    return use.again.includes(wish) ? use : { ...use, again: [...use.again, wish].slice(-1000) }
  const count = (use.counts[wanted.of] ?? 0) + wanted.count
  if (count > wanted.most) return undefined
  const wishes = wish === undefined ? use.wishes : [...use.wishes, wish].slice(-1000)
  return { ...use, counts: { ...use.counts, [wanted.of]: count }, wishes }
}

// What was taken for nothing is given back, once; but not where the same wish was asked for once more meanwhile: of two
// at once one may fail and the other have what was taken.
export const withoutUse = (use: UseOfDay, wanted: Wanted): UseOfDay => {
  const wish = named(wanted)
  if (wish !== undefined && (!use.wishes.includes(wish) || use.again.includes(wish))) return use
  const count = Math.max(0, (use.counts[wanted.of] ?? 0) - wanted.count)
  return { ...use, counts: { ...use.counts, [wanted.of]: count }, wishes: use.wishes.filter((one) => one !== wish) }
}
