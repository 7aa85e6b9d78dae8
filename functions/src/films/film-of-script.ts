import { createHash } from 'node:crypto'
import { recipesOfNewFilm } from '@peace/core/build'
import type { Language } from '@peace/core/ids'
import { readFilm } from '@peace/core/reading/lexicon'
import { isTitleKey, readWholeScript, type Scene, type Screenplay } from '@peace/core/screenplay'
import { breakDown, findCharacters, findLocations, type Shot } from '@peace/core/shots'
import { type Character, type Film, filmSchema, type Location } from '@peace/core/story'

export type NewFilm = {
  film: Film
  scenes: Scene[]
  characters: Character[]
  locations: Location[]
  shots: Shot[]
  screenplay: Screenplay | undefined
}

// Four million letters of Thai, at three bytes each, and what JSON adds to them.
export const mostScriptBytes = 16_000_000

export type Asked = {
  workspaceId: string
  filmId: string
  title: string | undefined
  language: Language
  script: string | undefined
  uid: string
  now: number
  newId: () => string
}

// From the id alone, so that the same request again makes the same film.
const seedOf = (filmId: string): number => createHash('sha256').update(filmId).digest().readUInt32BE(0) % 2 ** 31

const titleIn = (screenplay: Screenplay | undefined): string | undefined =>
  screenplay?.titlePage
    .find(({ key }) => isTitleKey(key))
    ?.value.replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)

// As much of a script as is read while somebody waits for their film: ten times a long one. Of scenes beyond it shots are
// made from their words, as they once were.
const mostLettersRead = 1_200_000
const readAtFirst = (scenes: readonly Scene[]): Scene[] => {
  let letters = 0
  return scenes.filter(({ elements }) => {
    letters += elements.reduce((sum, { text }) => sum + text.length, 0)
    return letters <= mostLettersRead
  })
}

const untitled: Record<Language, string> = { th: 'หนังที่ยังไม่มีชื่อ', en: 'Untitled film' }

export const filmOfScript = ({ workspaceId, filmId, title, language, script, uid, now, newId }: Asked): NewFilm => {
  const stamp = { updatedAt: now, updatedBy: uid }
  const screenplay = script === undefined ? undefined : readWholeScript(script, newId, stamp)
  const scenes = screenplay?.scenes ?? []
  const characters = findCharacters(scenes, { newId, stamp, readings: readFilm(readAtFirst(scenes)) })
  const film = filmSchema.parse({
    id: filmId,
    workspaceId,
    title: title?.trim() || titleIn(screenplay) || untitled[language],
    language,
    seed: seedOf(filmId),
    recipe: { ...recipesOfNewFilm },
    titlePage: screenplay?.titlePage ?? [],
    createdAt: now,
    createdBy: uid,
    ...stamp,
  })
  return {
    film,
    scenes,
    characters,
    locations: findLocations(scenes, { newId, stamp }),
    shots: breakDown(scenes, characters, {
      language,
      newId,
      stamp,
      readings: readFilm(readAtFirst(scenes), characters),
    }),
    screenplay,
  }
}
