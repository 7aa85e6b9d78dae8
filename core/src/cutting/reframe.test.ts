import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readFilm } from '../reading/lexicon/index.ts'
import { readFountain } from '../screenplay/index.ts'
import { breakDown, findCharacters } from '../shots/index.ts'
import { fallsAt, inFrame } from '../stage/camera/frame.ts'
import { landmarksOf } from '../stage/landmarks.ts'
import { sceneAsks, stageScene, standingShot } from '../stage/staged/index.ts'
import { viewOf } from './reframe.ts'

// All scenes of both: PEACE_TESTS=long npx vitest run --project unit reframe
const most = process.env.PEACE_TESTS === 'long' ? Number.POSITIVE_INFINITY : 1
const staged = (sample: string) => {
  const text = readFileSync(new URL(`../../../samples/${sample}.fountain`, import.meta.url), 'utf8')
  let n = 0
  const newId = (): string => `n${n++}`
  const { scenes, language } = readFountain(text, { newId })
  const cast = findCharacters(scenes, { newId, readings: readFilm(scenes) })
  const readings = readFilm(scenes, cast)
  const shots = breakDown(scenes, cast, { language, newId, readings })
  const asks = sceneAsks({ scenes, shots, cast, readings, patches: [] }).slice(0, most)
  return asks.flatMap((ask) => Object.values(stageScene(ask).shots))
}

it.each([['the-last-ferry.en'], ['red-kite.th']])(
  'an upright cut keeps every face that speaks in its frame, on the sample %s',
  (sample) => {
    const shots = staged(sample)
    expect(shots.length).toBeGreaterThan(3)
    let speaking = 0
    for (const shot of shots) {
      const view = viewOf(shot, '16:9', '9:16')
      if (!view) throw new Error('no view')
      const standing = standingShot(shot)
      for (const [t, [left, , wide]] of [
        [0, view.from],
        [1, view.to ?? view.from],
      ] as const) {
        const { people } = standing.momentAt(t)
        const said = new Set(
          shot.beats.flatMap(({ marks = {} }) => Object.keys(marks).filter((id) => marks[id]?.speaks)),
        )
        const faces = [...said].flatMap((id) => {
          const actor = people[id]
          const at = actor && fallsAt(standing.cameraAt(t), landmarksOf(actor).eyes)
          return at && inFrame(at, 0.05) ? [(at.x + 1) / 2] : []
        })
        // Of two who speak so far apart that no upright frame holds both, one is chosen.
        const held = faces.filter((x) => x > left && x < left + wide)
        if (faces.length > 0) expect(held.length).toBeGreaterThan(0)
        if (faces.length === 1) speaking += held.length
      }
      expect(view.from[2]).toBeCloseTo(0.3164, 3)
    }
    expect(speaking).toBeGreaterThan(0)
    const [first] = shots
    expect(first && viewOf(first, '16:9', '16:9')).toBeUndefined()
  },
)
