import type { Fact } from '../../reading/fact.ts'
import type { BlockAsk } from './ask.ts'

// What happens, in the order of the text.
export type Event = { element: string; order: number; from: number; to: number; fact: Fact }

export const orderOf = (scene: BlockAsk['scene']): ((fact: Fact) => number) => {
  const at = new Map(scene.elements.map(({ id }, n) => [id, n]))
  return ({ spans }) =>
    spans.reduce(
      (least, span) => Math.min(least, (at.get(span.in) ?? 0) + span.from / 20_000),
      Number.POSITIVE_INFINITY,
    )
}

export const eventsOf = (scene: BlockAsk['scene'], facts: readonly Fact[]): Map<string, Event[]> => {
  const at = new Map(scene.elements.map(({ id }, n) => [id, n]))
  const events: Event[] = []
  for (const fact of facts) {
    if (fact.is.of === 'presence' || fact.is.of === 'person' || fact.is.of === 'place' || fact.is.of === 'time')
      continue
    for (const span of fact.spans) {
      const order = at.get(span.in)
      if (order === undefined) continue
      events.push({ element: span.in, order, from: span.from, to: span.to, fact })
      // A deed is done once, where it is told first; how one is placed may be told again.
      if (fact.is.of === 'deed' && fact.is.act !== undefined) break
    }
  }
  events.sort((a, b) => a.order - b.order || a.from - b.from || (a.fact.id < b.fact.id ? -1 : 1))
  const byElement = new Map<string, Event[]>()
  for (const event of events) {
    const list = byElement.get(event.element)
    if (list) list.push(event)
    else byElement.set(event.element, [event])
  }
  return byElement
}

export type Relation = 'at' | 'behind' | 'beside' | 'under' | 'before'
export const relationIn = (between: string): Relation =>
  /\bbehind\b|ด้านหลัง|หลัง(?!จาก|คา)/i.test(between)
    ? 'behind'
    : /\bunder\b|beneath|ใต้/i.test(between)
      ? 'under'
      : /\bbeside\b|next to|\bby\b|near|ข้าง|ริม|ใกล้/i.test(between)
        ? 'beside'
        : /in front of|before|across from|หน้า(?!ต่าง|ตา)|ตรงข้าม/i.test(between)
          ? 'before'
          : 'at'

export const textIn = (scene: BlockAsk['scene'], element: string, from: number, to: number): string =>
  scene.elements.find(({ id }) => id === element)?.text.slice(Math.max(0, from), Math.max(0, to)) ?? ''
