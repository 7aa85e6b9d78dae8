import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planFor, recipesOfNewFilm, type Unit } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { readFilm } from '@peace/core/reading/lexicon'
import { readWholeScript } from '@peace/core/screenplay'
import { breakDown, findCharacters } from '@peace/core/shots'
import { knownPeople } from '@peace/core/stage'
import { stagedFilm } from '@peace/core/stage/read'
import { filmSchema } from '@peace/core/story'
import { makeUnit, openStudio } from '@peace/film'

// What drawing alone costs: every still and every clip of a one-minute film, encoded, on two processes; no platform, no
// speech.
const say = (text: string) => console.log(text)
const processes = 2
const script = readFileSync(new URL('../../samples/the-last-ferry.en.fountain', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'bench-draw-'))
const studio = openStudio({ tools: { ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg' }, folder, processes })

let id = 0
const newId = (): string => `i${id++}`
const stamp = { updatedAt: 0, updatedBy: 'bench' }
const scenes = readWholeScript(script, newId, stamp).scenes
const characters = findCharacters(scenes, { newId, stamp, readings: readFilm(scenes) })
const film = filmSchema.parse({
  ...{ id: 'bench', workspaceId: 'w', title: 'Bench', language: 'en', seed: 1, recipe: recipesOfNewFilm },
  ...{ createdAt: 0, createdBy: 'bench', ...stamp },
})
const readings = readFilm(scenes, knownPeople(characters))
const shots = breakDown(scenes, characters, { language: 'en', newId, stamp, readings })
const staged = await stagedFilm({ film, scenes, characters, shots, corrections: new Map(), patches: [] })
const data = { salt: '0'.repeat(32), film, scenes, characters, locations: [], shots, staged }
const { units } = planFor(data, entitlementsOf('free'), { stop: 'clips', quality: 'draft' })

const make = async (unit: Unit): Promise<number> => {
  const own = join(folder, newId())
  mkdirSync(own)
  const began = performance.now()
  const order = {
    spec: unit.spec,
    needs: [],
    folder: own,
    report: () => undefined,
    signal: new AbortController().signal,
  }
  await makeUnit(studio, order as never)
  return performance.now() - began
}
const all = async (list: readonly Unit[]): Promise<{ ms: number; each: number[] }> => {
  const waiting = [...list]
  const each: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: processes }, async () => {
      for (let unit = waiting.shift(); unit; unit = waiting.shift()) each.push(await make(unit))
    }),
  )
  return { ms: performance.now() - began, each: each.sort((a, b) => a - b) }
}
const of = (kind: string) => units.filter(({ spec }) => spec.kind === kind)
const seconds = (ms: number) => (ms / 1000).toFixed(1)

await all(of('still').slice(0, 4))
const stills = await all(of('still'))
say(
  `stills, warm: ${of('still').length} in ${seconds(stills.ms)} s; the middle one ${stills.each[stills.each.length >> 1]?.toFixed(0)} ms (wanted: ≤ 150)`,
)
const clips = of('clip')
const long = clips.reduce((sum, { spec }) => sum + (spec.kind === 'clip' ? spec.fields.ms : 0), 0)
const moving = clips.filter(({ spec }) => spec.kind === 'clip' && spec.fields.move !== 'static').length
const made = await all(clips)
say(
  `clips: ${clips.length} shots, ${moving} of them moving, ${seconds(long)} s of film in ${seconds(made.ms)} s on ${processes} processes; a minute in ${seconds((made.ms / long) * 60_000)} s (wanted: ≤ 20)`,
)
studio.close()
rmSync(folder, { recursive: true, force: true })
