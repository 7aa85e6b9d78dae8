import type { Language } from '../ids/index.ts'
import { estimateSpeechMs } from '../timeline/estimate.ts'
import type { Scene, settingSchema } from './scene.ts'
import { speechesOf } from './speech.ts'
import { pageEighths, sceneMs } from './timing.ts'

// What a script comes to, as a production counts it: its scenes, who speaks how much, and where it plays.
export type SceneRow = { id: string; number: string; heading: string; eighths: number; ms: number; people: string[] }
export type PersonRow = { name: string; speeches: number; ms: number; scenes: string[] }
export type PlaceRow = {
  place: string
  settings: (typeof settingSchema)['_output'][]
  eighths: number
  scenes: string[]
}
export type ScriptReport = { scenes: SceneRow[]; people: PersonRow[]; places: PlaceRow[] }

const fold = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toUpperCase()

export const scriptReport = (scenes: readonly Scene[], language: Language): ScriptReport => {
  const people = new Map<string, PersonRow>()
  const places = new Map<string, PlaceRow>()
  const rows: SceneRow[] = []
  for (const scene of scenes.filter(({ heading }) => heading)) {
    const number = scene.heading?.number ?? `${rows.length + 1}`
    const eighths = pageEighths(scene)
    const here = new Set<string>()
    for (const { name, text } of speechesOf(scene)) {
      const key = fold(name)
      if (key === '') continue
      const person = people.get(key) ?? { name, speeches: 0, ms: 0, scenes: [] }
      person.speeches += 1
      person.ms += estimateSpeechMs(text, language)
      if (!here.has(key)) person.scenes.push(number)
      here.add(key)
      people.set(key, person)
    }
    const { place = '', setting = 'other' } = scene.heading ?? {}
    if (place !== '') {
      const row = places.get(fold(place)) ?? { place, settings: [], eighths: 0, scenes: [] }
      if (!row.settings.includes(setting)) row.settings.push(setting)
      row.eighths += eighths
      row.scenes.push(number)
      places.set(fold(place), row)
    }
    rows.push({
      id: scene.id,
      number,
      heading: scene.heading?.text ?? '',
      eighths,
      ms: sceneMs(scene, language),
      people: [...here].map((key) => people.get(key)?.name ?? key),
    })
  }
  return {
    scenes: rows,
    people: [...people.values()].sort((a, b) => b.ms - a.ms),
    places: [...places.values()].sort((a, b) => b.eighths - a.eighths),
  }
}

// Eighths as they are said on a set: "1 3/8".
export const saidEighths = (eighths: number): string => {
  const whole = Math.floor(eighths / 8)
  return `${whole > 0 ? whole : ''}${eighths % 8 > 0 ? ` ${eighths % 8}/8` : ''}`.trim()
}
