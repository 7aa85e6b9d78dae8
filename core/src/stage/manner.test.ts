import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { currentRecipes, inNewManner, isOfOlderManner } from '../build/recipes.ts'
import { newestManner } from './manner.ts'
import { type SceneAsk, stageScene } from './staged/stage-film.ts'

type Recorded = { from: string; ask: SceneAsk; shots: Record<string, string> }

// Scenes with their facts, and what the fourth recipe made of each shot when it was released.
const recorded = readFileSync(new URL('./recorded/manner-4.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Recorded]))

const digestOf = (shot: unknown) => createHash('sha256').update(JSON.stringify(shot)).digest('hex').slice(0, 16)

it('what a film of the fourth recipe shows stays what it was, to the last number', () => {
  for (const { from, ask, shots } of recorded) {
    const made = stageScene({ ...ask, manner: 4 }).shots
    expect(Object.fromEntries(Object.entries(made).map(([id, shot]) => [id, digestOf(shot)])), from).toEqual(shots)
  }
})

it('the newest manner is what new films are begun with', () => {
  expect([currentRecipes.still, currentRecipes.clip]).toEqual([newestManner, newestManner])
})

it('an older film is drawn anew as a whole, and keeps what else it is made of', () => {
  for (const recipe of [{}, { still: 3, clip: 3, mix: 1 }, { still: newestManner, mix: 1 }]) {
    expect(isOfOlderManner({ recipe })).toBe(true)
    const anew = inNewManner({ recipe })
    expect(anew).toEqual({ ...recipe, still: newestManner, clip: newestManner })
    expect(isOfOlderManner({ recipe: anew })).toBe(false)
  }
})
