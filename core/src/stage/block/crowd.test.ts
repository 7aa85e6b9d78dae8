import { expect, it } from 'vitest'
import { must } from '../../errors/index.ts'
import { solveCameras } from '../camera/camera-for.ts'
import { blockScene } from './block-scene.ts'
import { crowdScene } from './crowd-scene.ts'
import { overlapsIn } from './overlaps.ts'

const crowd = crowdScene(['the crowd', 'villagers'])
const stage = blockScene(crowd)
const ofCrowd = Object.keys(stage.people).filter((id) => stage.people[id]?.crowd !== undefined)

it('each of a crowd keeps one place: what it does, it does there, and it costs no state of its own', () => {
  expect(ofCrowd).toHaveLength(24)
  expect(stage.states).toHaveLength(crowd.scene.elements.length + 1)
  for (const id of ofCrowd) {
    const places = new Set(stage.states.flatMap(({ marks }) => (marks[id] ? [marks[id].at.join()] : [])))
    expect(places.size, id).toBe(1)
    expect(stage.states.some(({ paths }) => paths[id])).toBe(false)
  }
  const poses = new Set(stage.states.flatMap(({ marks }) => marks[must(ofCrowd[0], 'one')]?.pose ?? 'gone'))
  for (const pose of ['kneel', 'walk', 'run', 'wave', 'sit-cross-legged', 'gone']) expect(poses).toContain(pose)
  expect(stage.states.flatMap((state) => overlapsIn(stage, state))).toEqual([])
})

it('however many groups are told, and of however many, a bounded number is drawn and the rest is said', () => {
  const many = blockScene(crowdScene(Array.from({ length: 6 }, (_, n) => `300 villagers ${n}`)))
  expect(Object.keys(many.people)).toHaveLength(2 + 24)
  expect(many.reasons.filter(({ what, says }) => what === 'not-drawn' && says === '296')).toHaveLength(6)
})

it('nobody of a crowd is whom a camera looks at, unless the shot names the crowd', () => {
  const unnamed = crowd.shots.map((shot) => ({ ...shot, characterIds: ['noi', 'ton'] }))
  for (const { ask } of solveCameras(stage, unnamed))
    expect(ask.subjects.every(({ id }) => stage.people[id]?.crowd === undefined)).toBe(true)
  const [named] = solveCameras(stage, crowd.shots)
  expect(named?.ask.subjects.some(({ id }) => stage.people[id]?.crowd === 'g0')).toBe(true)
})
