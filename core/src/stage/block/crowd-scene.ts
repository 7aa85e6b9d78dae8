import type { Fact, FactOf } from '../../reading/fact.ts'
import type { StageShot } from '../camera/shot-ask.ts'
import type { BlockAsk } from './ask.ts'

// For tests: a long scene of two who speak and of groups who do in each of its paragraphs what crowds do.
const deeds = ['walk', 'run', 'kneel-down', 'leave', undefined, 'enter', 'sit', 'shout', 'wave'] as const

export const crowdScene = (
  groups: readonly string[],
  size: StageShot['size'] = 'wide',
): { scene: BlockAsk['scene']; facts: Fact[]; shots: StageShot[] } => {
  const elements = Array.from({ length: 36 }, (_, n) => ({
    id: `e${n}`,
    kind: 'action' as const,
    text: 'x'.repeat(80),
  }))
  const facts: Fact[] = []
  const tell = (element: number, is: FactOf): void => {
    const id = `f${facts.length}`
    const from = facts.length % 60
    facts.push({ id, spans: [{ in: `e${element}`, from, to: from + 5 }], confidence: 1, is })
  }
  tell(0, { of: 'place', kind: 'square', features: [] })
  const ids = groups.map((_, n) => `g${n}`)
  for (const [id, name, group] of [
    ['noi', 'Noi', false],
    ['ton', 'Ton', false],
    ...ids.map((id, n) => [id, groups[n] ?? '', true] as const),
  ] as const) {
    tell(0, { of: 'presence', person: id, how: 'seen' })
    tell(0, { of: 'person', person: id, name, ...(group ? { group } : {}), wears: [] })
  }
  for (const n of elements.keys()) {
    tell(n, { of: 'deed', person: n % 2 === 0 ? 'noi' : 'ton', act: 'walk', toward: n % 2 === 0 ? 'ton' : 'noi' })
    for (const [at, id] of ids.entries()) {
      const act = deeds[(n + at * 3) % deeds.length]
      if (act === undefined) continue
      tell(n, { of: 'deed', person: id, ...(act === 'sit' ? { posture: 'sit' as const } : { act }) })
    }
  }
  const shots = Array.from(
    { length: 12 },
    (_, n): StageShot => ({
      ...{ id: `h${n}`, elementIds: [0, 1, 2].map((at) => `e${n * 3 + at}`), size, angle: 'eye', move: 'static' },
      ...{ lens: 'normal-35', characterIds: ['noi', 'ton', ...ids], props: [] },
    }),
  )
  return { scene: { id: 'crowded', elements }, facts, shots }
}
