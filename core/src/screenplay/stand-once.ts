import { mergeLine } from './merge.ts'
import type { Element, Scene } from './scene.ts'

// A line stands in one place. Where one moved it while another wrote in it, two scenes have it: it stays in the one it was
// moved to, with both one's words.
type Rules = {
  // Which of these scenes it stands in, last in the script last.
  home: (line: string, places: readonly string[]) => string | undefined
  // What the line said before, oldest first.
  history: (line: string) => readonly Element[]
  newId: () => string
}

const placesOfTwice = (scenes: readonly Scene[]): Map<string, string[]> => {
  const first = new Map<string, string>()
  const twice = new Map<string, string[]>()
  for (const { id, elements } of scenes)
    for (const line of elements) {
      const before = first.get(line.id)
      if (before === undefined) first.set(line.id, id)
      else if (before !== id) twice.set(line.id, [...(twice.get(line.id) ?? [before]), id])
    }
  return twice
}

export const standOnce = (scenes: readonly Scene[], { home, history, newId }: Rules): readonly Scene[] => {
  const twice = placesOfTwice(scenes)
  if (twice.size === 0) return scenes
  const stands = new Map([...twice].map(([line, places]) => [line, home(line, places) ?? places.at(-1)]))
  const copies = new Map<string, Element[]>()
  for (const { id, elements } of scenes)
    for (const line of elements) {
      if (!twice.has(line.id) || stands.get(line.id) === id) continue
      copies.set(line.id, [...(copies.get(line.id) ?? []), line])
    }
  return scenes.map((scene) => {
    if (!scene.elements.some(({ id }) => twice.has(id))) return scene
    const elements = scene.elements.flatMap((line) => {
      if (!twice.has(line.id)) return [line]
      if (stands.get(line.id) !== scene.id) return []
      return (copies.get(line.id) ?? []).reduce<Element[]>(
        ([one, ...others], copy) => [...(one ? mergeLine(history(line.id), one, copy, newId) : [copy]), ...others],
        [line],
      )
    })
    return { ...scene, elements }
  })
}
