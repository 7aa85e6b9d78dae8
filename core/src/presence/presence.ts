import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// A person in a film, one document each: whoever has it open in two windows is where they last did something.
// Their name is not said here but looked up among the members, so that nobody comes as somebody else.
export const presenceRooms = ['story', 'cast', 'script', 'board', 'film', 'edit', 'publish'] as const

export const mostActs = 1_000_000_000

export const presenceSchema = z.object({
  id: idSchema,
  room: z.enum(presenceRooms),
  shotId: idSchema.optional(),
  // The line the caret is in, and how many letters into it.
  lineId: idSchema.optional(),
  letter: z.int().min(0).max(20_000).optional(),
  // The playhead, as it was when this was written.
  ms: z.int().min(0).max(86_400_000),
  playing: z.boolean(),
  // Whose playhead it is: whoever is watched with. `act`: which of all that was done to it this is; `acted`: done by themselves,
  // and not because another did it.
  together: idSchema.optional(),
  act: z.int().min(0).max(mostActs),
  acted: z.boolean(),
  seenAt: timeSchema,
})
export type Presence = z.infer<typeof presenceSchema>
// Where somebody is, before it is said.
export type Whereabouts = Omit<Presence, 'id' | 'seenAt'>

// Not heard of for so long, somebody is gone; they say that they are here well before.
export const goneMs = 90_000

// Another who is here. `heardAt`: when they were last heard of, by our own clock; theirs is believed only at first sight.
export type Other = { presence: Presence; heardAt: number }

export const othersHeard = (
  before: readonly Other[],
  heard: readonly Presence[],
  me: string,
  now: number,
): readonly Other[] =>
  heard
    .filter(({ id }) => id !== me)
    .map((presence) => {
      const known = before.find((each) => each.presence.id === presence.id)
      if (!known) return { presence, heardAt: Math.min(now, presence.seenAt) }
      return known.presence.seenAt === presence.seenAt ? known : { presence, heardAt: now }
    })

export const stillHere = (others: readonly Other[], now: number): readonly Other[] =>
  others.filter(({ heardAt }) => now - heardAt < goneMs)
