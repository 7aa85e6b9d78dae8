import { byRank } from '../../ids/index.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Character } from '../../story/character.ts'

type Known = Pick<Character, 'id' | 'name' | 'aliases'>

// Whom a reader knows beforehand: in an order of their own, so that a film reads alike wherever it is read.
export const knownPeople = (characters: readonly Known[]): Known[] =>
  characters.map(({ id, name, aliases }) => ({ id, name, aliases })).sort((a, b) => (a.id < b.id ? -1 : 1))
export const inReadingOrder = (scenes: readonly Scene[]): Scene[] => [...scenes].sort(byRank)
