import { type BackendCard, choose, type Scored } from '@peace/core/routing'
import type { Quality } from '@peace/core/story'
import { door } from '../callable.ts'
import { readScene, type Scene } from './overview.store.ts'
import { sampleClip } from './samples.ts'

type Found = Scored & { quality: Quality; card: BackendCard }

const able = ({ cards, rates, live, machines, now }: Scene): Found[] =>
  (['standard', 'premium'] as const).flatMap((quality) => {
    const frame = quality === 'premium' ? { width: 1280, height: 720 } : { width: 832, height: 468 }
    const spec = sampleClip(quality, 5, frame)
    const { ranking } = choose({ spec, cards, live, rates, preference: { mode: 'automatic' }, machines, now })
    return ranking.flatMap((scored) => {
      const card = cards.find(({ id }) => id === scored.backend)
      return card ? [{ ...scored, quality, card }] : []
    })
  })

export const recommendBackends = door(
  'recommendBackends',
  { permission: 'member' },
  async ({ workspaceId }, { store, now }) => {
    const scene = await readScene(store, workspaceId, now())
    const found = able(scene)
    const best = (goal: 'cheapest' | 'fastest' | 'best', order: (a: Found, b: Found) => number) => {
      const [first] = [...found].sort(order)
      return first ? [{ goal, backend: first.backend, quality: first.quality, micros: first.micros, ms: first.ms }] : []
    }
    return {
      recommendations: [
        ...best('cheapest', (a, b) => a.micros - b.micros || a.ms - b.ms),
        ...best('fastest', (a, b) => a.ms - b.ms || a.micros - b.micros),
        ...best('best', (a, b) => b.card.qualityPriority - a.card.qualityPriority),
      ],
      pairMachine: scene.machines === 0,
    }
  },
)
