import { expect, test } from 'vitest'
import { isDark } from '../screenplay/hour.ts'
import type { FilmData } from './film-data.ts'
import { plan } from './plan.ts'
import { currentRecipes } from './recipes.ts'
import { sampleFilm } from './sample-film.ts'

const times = ['NIGHT', 'CONTINUOUS', 'ต่อเนื่อง', 'เช้ามืด', 'EVENING', 'เย็น', 'วันเดียวกัน', 'DUSK']

const filmAt = (recipe: Record<string, number>): FilmData => {
  const data = sampleFilm({ scenes: times.length, shotsPerScene: 1 })
  return {
    ...data,
    film: { ...data.film, recipe },
    scenes: data.scenes.map((scene, at) => {
      const time = times[at] ?? ''
      return { ...scene, heading: { text: `EXT. FIELD - ${time}`, setting: 'ext', place: 'FIELD', time } }
    }),
  }
}

const heardAndSeen = (data: FilmData) => {
  const { units } = plan(data, { stop: 'cut', quality: 'standard' })
  return data.scenes.map(({ id }) => {
    const shots = new Set(data.shots.filter(({ sceneId }) => sceneId === id).map((shot) => shot.id))
    const seen = units.flatMap(({ spec }) =>
      (spec.kind === 'still' || spec.kind === 'clip') && shots.has(spec.subject) ? [spec.fields.picture] : [],
    )
    const heard = units.flatMap(({ spec }) => (spec.kind === 'ambience' && spec.subject === id ? [spec.fields] : []))
    return { seen, heard }
  })
}

test('a scene is heard at the hour it is seen', () => {
  const scenes = heardAndSeen(filmAt(currentRecipes))
  expect(scenes.map(({ seen }) => seen[0]?.hour)).toEqual([
    'night',
    'night',
    'night',
    'dawn',
    'evening',
    'dusk',
    'dusk',
    'dusk',
  ])
  for (const { seen, heard } of scenes) {
    expect(seen.length).toBeGreaterThan(1)
    expect(new Set(seen.map((picture) => picture?.hour)).size).toBe(1)
    expect(heard.map(({ night }) => night)).toEqual(
      seen.slice(0, 1).map((picture) => picture?.hour && isDark(picture.hour)),
    )
  }
})

test('a film of before keeps its reading, and with it all it made', () => {
  const scenes = heardAndSeen(filmAt({}))
  expect(scenes.map(({ seen }) => seen[0]?.time)).toEqual([
    'NIGHT',
    'NIGHT',
    'NIGHT',
    'เช้ามืด',
    'EVENING',
    'เย็น',
    'วันเดียวกัน',
    'DUSK',
  ])
  for (const { seen } of scenes) for (const picture of seen) expect(picture).not.toHaveProperty('hour')
  expect(scenes.map(({ heard }) => heard[0]?.night)).toEqual([true, false, false, false, true, false, false, true])
})
