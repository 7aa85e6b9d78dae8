import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import { type Fact, factOfSchema, factSchema } from './fact.ts'

export const readers = ['lexicon', 'model', 'encoder'] as const

// What the writer says against a reader. It outlives a re-reading, so it names what the fact is about by an id that a
// better reader gives again to the same thing.
export const correctionSchema = z.strictObject({
  fact: idSchema,
  // Absent: there is no such thing in the scene.
  says: factOfSchema.optional(),
  madeAt: timeSchema,
})
export type Correction = z.infer<typeof correctionSchema>

// Stored with its scene. `textHash` tells whether the scene still says what was read.
export const readingSchema = z.strictObject({
  sceneId: idSchema,
  textHash: sha256Schema,
  reader: z.enum(readers),
  version: z.int().min(0),
  facts: z.array(factSchema).max(2000),
  corrections: z.array(correctionSchema).max(500),
})
export type Reading = z.infer<typeof readingSchema>

// As it lies beside the film's scenes, under its scene's id. A browser writes it when its writer corrects something.
export const storedReadingSchema = readingSchema.extend({ id: idSchema, updatedAt: timeSchema, updatedBy: idSchema })
export type StoredReading = z.infer<typeof storedReadingSchema>

export const lexiconVersion = 1

// Of what a reader reads of a scene; where its marks or its order among scenes change, it is the same text.
export const textHashOf = ({ heading, elements }: Pick<Scene, 'heading' | 'elements'>): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify([heading?.text ?? '', ...elements.map(({ kind, text }) => [kind, text])]))),
  )

// The facts that hold: the writer's word over the reader's, the latest word over earlier ones.
export const heldFacts = ({ facts, corrections }: Pick<Reading, 'facts' | 'corrections'>): Fact[] => {
  const last = new Map<string, Correction>()
  for (const each of [...corrections].sort((a, b) => a.madeAt - b.madeAt)) last.set(each.fact, each)
  const known = new Set(facts.map(({ id }) => id))
  const own = [...last.values()].flatMap(({ fact, says }) =>
    says === undefined || known.has(fact) ? [] : [{ id: fact, spans: [], confidence: 1, is: says }],
  )
  const read = facts.flatMap((fact) => {
    const word = last.get(fact.id)
    if (word === undefined) return [fact]
    return word.says === undefined ? [] : [{ ...fact, confidence: 1, is: word.says }]
  })
  return [...read, ...own]
}
