import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { labelledSceneSchema, scriptOf } from '../../reading/corpus/label.ts'
import { readFilm } from '../../reading/lexicon/index.ts'
import { readFountain } from '../../screenplay/index.ts'
import { stageSchema } from '../stage.ts'
import { blockScene } from './block-scene.ts'
import { overlapsIn } from './overlaps.ts'

// The labelled scenes as a reader gives them: whatever is read, a stage comes of it, and nobody is in another.
const corpus = join(import.meta.dirname, '../../reading/corpus')
const scenes = ['open', 'kept'].flatMap((part) =>
  readdirSync(join(corpus, part))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => labelledSceneSchema.parse(JSON.parse(readFileSync(join(corpus, part, name), 'utf8')))),
)
const stagesOf = (text: string) => {
  let n = 0
  const read = readFountain(text, { newId: () => `e${n++}` })
  const facts = readFilm(read.scenes)
  return read.scenes.map((scene) => blockScene({ scene, facts: facts.get(scene.id) ?? [] }))
}
const stages = scenes.flatMap((label) => stagesOf(scriptOf(label)).map((stage) => ({ label, stage })))

it('every scene of the corpus has a stage in its shape, and the same one again', () => {
  for (const { label, stage } of stages) expect(() => stageSchema.parse(stage), label.id).not.toThrow()
  const [first] = scenes
  if (first) expect(stagesOf(scriptOf(first))).toEqual(stagesOf(scriptOf(first)))
})

it('nobody is inside furniture or another person', () => {
  const wrong = stages.flatMap(({ label, stage }) =>
    stage.states.flatMap((state) =>
      overlapsIn(stage, state).map((text) => `${label.id} ${state.element ?? 'opening'} ${stage.set.kind}: ${text}`),
    ),
  )
  expect(wrong).toEqual([])
})

it('who sits, lies or kneels by the labels does so on the stage', () => {
  let right = 0
  let all = 0
  const missed: string[] = []
  const like: Record<string, RegExp> = {
    sit: /^(?:sit|phab|drive|row|hug|ride)/,
    lie: /^(?:lie|fallen)/,
    kneel: /^kneel/,
    squat: /^(?:squat|crouch)/,
    crouch: /^(?:crouch|squat)/,
    'sit-cross-legged': /^(?:sit-cross|phab)/,
    'sit-sideways': /^(?:phab|sit)/,
    lean: /^lean/,
  }
  for (const { label, stage } of stages) {
    for (const { posture } of label.postures) {
      const wanted = like[posture]
      if (!wanted) continue
      all++
      if (stage.states.some(({ marks }) => Object.values(marks).some(({ pose }) => wanted.test(pose)))) right++
      else missed.push(`${label.id} ${posture}`)
    }
  }
  expect(right / all, missed.join(', ')).toBeGreaterThan(0.8)
})
