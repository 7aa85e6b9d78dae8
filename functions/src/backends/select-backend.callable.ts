import { choose, sharesOf } from '@peace/core/routing'
import { door } from '../callable.ts'
import { readScene } from './overview.store.ts'
import { sampleClip, samplePortrait, sampleStill } from './samples.ts'

// The same choice the engine makes, for a unit that does not exist, and without sending anything anywhere.
export const selectBackend = door(
  'selectBackend',
  { permission: 'member' },
  async (input, { store, now, workspace }) => {
    const { cards, rates, live, machines } = await readScene(store, input.workspaceId, now())
    const { kind, quality, width, height, references, seconds, move } = input
    const spec =
      kind === 'clip'
        ? sampleClip(quality, seconds, { width, height }, move)
        : kind === 'portrait'
          ? samplePortrait(quality, width)
          : sampleStill(quality, width, height, references)
    const wished = Object.entries(input.preferences ?? {}).filter(([, value]) => value !== undefined)
    const preference = {
      ...workspace.backendPreferences,
      ...Object.fromEntries(wished.map(([name, value]) => [name, value ?? undefined])),
    }
    const { ranking, most, ...decision } = choose({ spec, cards, live, rates, preference, machines, now: now() })
    return {
      ...decision,
      ranking: ranking.map((each) => {
        const { backend, score, micros, ms } = each
        return { backend, score, micros, ms, ...sharesOf(each, most) }
      }),
    }
  },
)
