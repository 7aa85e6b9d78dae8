import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { planFor, recipesOfNewFilm } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { readFilm } from '@peace/core/reading/lexicon'
import { languageOf, readWholeScript } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations } from '@peace/core/shots'
import { knownPeople } from '@peace/core/stage'
import { stagedFilm } from '@peace/core/stage/read'
import { filmSchema } from '@peace/core/story'
import { drawSheet } from '@peace/film'
import { readScriptFile } from './read-script.ts'

const stamp = { updatedAt: 0, updatedBy: 'sheet' }

// Every shot of a script drawn onto one sheet, without the platform: for looking at. `from-to` are scenes, from 1.
export const makeSheet = async (script: string, out: string | undefined, only: string | undefined): Promise<string> => {
  const text = await readScriptFile(script)
  const newId = (): string => randomUUID().replaceAll('-', '')
  const language = languageOf(text)
  const scenes = readWholeScript(text, newId, stamp).scenes
  const characters = findCharacters(scenes, { newId, stamp, readings: readFilm(scenes) })
  const readings = readFilm(scenes, knownPeople(characters))
  const title = basename(script, extname(script))
  const film = filmSchema.parse({
    ...{ id: 'sheet', workspaceId: 'sheet', title, language, seed: 1, recipe: recipesOfNewFilm },
    ...{ createdAt: 0, createdBy: 'sheet', ...stamp },
  })
  const shots = breakDown(scenes, characters, { language, newId, stamp, readings })
  const locations = findLocations(scenes, { newId, stamp })
  const staged = await stagedFilm({ film, scenes, characters, shots, corrections: new Map(), patches: [] })
  const data = { salt: '0'.repeat(32), film, scenes, characters, locations, shots, staged }
  const [first = 1, last = scenes.length] = (only ?? '').split('-').filter(Boolean).map(Number)
  const chosen = new Set(scenes.slice(first - 1, last).map(({ id }) => id))
  const shown = new Map(shots.filter(({ sceneId }) => chosen.has(sceneId)).map((shot) => [shot.id, shot]))
  const { units } = planFor(data, entitlementsOf('free'), { stop: 'stills', quality: 'draft' })
  const sheetShots = units.flatMap(({ spec }) => {
    const shot = spec.kind === 'still' ? shown.get(spec.subject) : undefined
    if (spec.kind !== 'still' || !shot) return []
    const { picture } = spec.fields
    const note = `${picture.place.split('. ')[0]} · ${shot.size} ${shot.angle} ${shot.lens} ${shot.move} · ${picture.figures.map(({ name, mood }) => `${name} (${mood})`).join(', ')}`
    return [{ picture, caption: picture.description.replace(/\s+/g, ' '), note }]
  })
  const file = out ?? `${title}.png`
  writeFileSync(
    file,
    await drawSheet(title, sheetShots, (done) => process.stderr.write(`\r${done}/${sheetShots.length}`)),
  )
  process.stderr.write('\n')
  return file
}
