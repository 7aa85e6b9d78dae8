import { hash } from './hash.ts'

// Everybody a reader has met: by name, by noun, by kinship.
export type Sex = 'm' | 'f'
export type Age = number | 'child' | 'teen' | 'adult' | 'elder'
export type KnownPerson = { id: string; name: string; aliases: readonly string[]; sex?: Sex; nameless?: boolean }
export type Person = {
  id: string
  // Their place among all, as they were met.
  at: number
  name: string
  aliases: string[]
  nameless: boolean
  group: boolean
  // The noun they are called by: "guard", ลุง.
  heads: Set<string>
  // As told in this scene.
  sex?: Sex
  // As a name makes likely; for pronouns only.
  likely?: Sex
  age?: Age
  kin?: string
  calling?: string
  // Here, in any manner, in this scene.
  here: boolean
}

const plainName = /^[!-~]+$/
export const fold = (name: string): string =>
  plainName.test(name) ? name.toLowerCase() : name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

export const personId = (name: string): string => `p-${hash(fold(name))}`
