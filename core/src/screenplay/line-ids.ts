import type { Element, Scene } from './scene.ts'

type Lines = Pick<Scene, 'elements'>

// The lines that stand in a script.
export const lineIdsOf = (scenes: readonly Lines[]): Set<string> =>
  new Set(scenes.flatMap(({ elements }) => elements.map(({ id }) => id)))

// Two lines that say the same in the same way are told apart by their ids alone.
export const saidBy = ({ kind, text }: Pick<Element, 'kind' | 'text'>): string => `${kind}\n${text}`
