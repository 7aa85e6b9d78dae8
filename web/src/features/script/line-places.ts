import { type Element, type Scene, saidBy } from '@peace/core/screenplay'

// Where lines have stood and what they have said, as far as this page saw it: by that two copies of one line are told apart.
const mostWordings = 20
const mostLines = 20_000

const changedOf = (scenes: readonly Scene[], others: readonly Scene[]): Scene[] => {
  const same = new Map(others.map(({ id, elements }) => [id, elements]))
  return scenes.filter(({ id, elements }) => same.get(id) !== elements)
}
const placesOf = (scenes: readonly Scene[]): Map<string, Set<string>> => {
  const places = new Map<string, Set<string>>()
  for (const { id, elements } of scenes)
    for (const line of elements) places.set(line.id, (places.get(line.id) ?? new Set()).add(id))
  return places
}

export class LinePlaces {
  private readonly left = new Map<string, Set<string>>()
  private readonly wordings = new Map<string, Element[]>()

  // Lines that went from one scene to another, or out of all, by hand or in what came from elsewhere.
  moved(before: readonly Scene[], after: readonly Scene[]): void {
    const [was, is] = [placesOf(changedOf(before, after)), placesOf(changedOf(after, before))]
    for (const [line, places] of was)
      for (const place of places)
        if (!is.get(line)?.has(place)) this.left.set(line, (this.left.get(line) ?? new Set()).add(place))
    // One that comes to a scene from another has come back for good.
    for (const [line, places] of is) {
      const from = was.get(line)
      if (places.size > 1 || !from) continue
      for (const place of places) if (!from.has(place)) this.left.get(line)?.delete(place)
    }
  }

  // What both sides once agreed on, or what was sent.
  said(scenes: readonly Scene[], before: readonly Scene[] = []): void {
    for (const { elements } of changedOf(scenes, before))
      for (const line of elements) {
        const known = this.wordings.get(line.id) ?? []
        const last = known.at(-1)
        if (last && last.source === line.source && saidBy(last) === saidBy(line)) continue
        if (!last && this.wordings.size >= mostLines) continue
        this.wordings.set(line.id, [...known, line].slice(-mostWordings))
      }
  }

  hasLeft(line: string, scene: string): boolean {
    return this.left.get(line)?.has(scene) ?? false
  }

  home = (line: string, places: readonly string[]): string | undefined =>
    places.findLast((place) => !this.hasLeft(line, place))

  history = (line: string): readonly Element[] => this.wordings.get(line) ?? []

  // What lines of mine said that were there before, and are not in what mine was made from.
  known(base: Scene | undefined, mine: Scene | undefined): Element[] {
    const there = new Set(base?.elements.map(({ id }) => id))
    return (mine?.elements ?? []).flatMap(({ id }) => (there.has(id) ? [] : (this.history(id).at(-1) ?? [])))
  }
}
