import { readdirSync, readFileSync } from 'node:fs'
import { readFilm } from '@peace/core/reading/lexicon'
import { readFountain } from '@peace/core/screenplay'
import { blockScene } from '@peace/core/stage'
import { expect, it } from 'vitest'
import { hall, someone } from '../fixture.ts'
import { personOf } from '../person/person.ts'
import { momentOf } from '../picture/moment.ts'
import { piercedBy } from './inside.ts'

const samples = new URL('../../../samples/', import.meta.url)
const most = 0.05
// Every fifth scene of a sample; all of them: `npm test -- long unit set/inside`.
const step = process.env.PEACE_TESTS === 'long' ? 1 : 5

it('sees who stands in a counter, and says nothing of who stands before it', () => {
  const { set } = hall({})
  const inIt = personOf('a', someone({ at: [0, 0, -2.7] }), 20, undefined, true)
  const before = personOf('b', someone({ at: [0, 0, -2] }), 20, undefined, true)
  expect(piercedBy(inIt, set.pieces, []).some(({ piece, depth }) => piece === 'counter' && depth > most)).toBe(true)
  expect(piercedBy(before, set.pieces, [])).toEqual([])
})

it('in the samples nobody passes through what stands on the set by more than five centimetres', () => {
  let n = 0
  const wrong: string[] = []
  let stood = 0
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.fountain'))) {
    const { scenes } = readFountain(readFileSync(new URL(name, samples), 'utf8'), { newId: () => `e${n++}` })
    const facts = readFilm(scenes)
    for (const scene of scenes.filter((_, at) => at % step === 0)) {
      const stage = blockScene({ scene, facts: facts.get(scene.id) ?? [] })
      const seen = new Set<string>()
      stage.states.forEach((_, state) => {
        const moment = momentOf(stage, state)
        for (const [id, actor] of Object.entries(moment.people)) {
          const where = JSON.stringify([id, actor.at, actor.face, actor.pose, actor.on])
          if (seen.has(where)) continue
          seen.add(where)
          stood++
          const person = personOf(id, actor, 20, undefined, true)
          for (const { piece, part, depth } of piercedBy(person, stage.set.pieces, actor.on ? [actor.on.piece] : []))
            if (depth > most)
              wrong.push(`${name} ${scene.heading?.text}: ${id} ${actor.pose} ${part} in ${piece} ${depth.toFixed(2)}`)
        }
      })
    }
  }
  expect(stood).toBeGreaterThan(50 / step)
  expect(wrong).toEqual([])
})
