import { DomainError, must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import { readFountain, type Screenplay } from './read.ts'
import { speechesOf } from './speech.ts'
import { pagesOf, scriptMs } from './timing.ts'

// Longer than any film that is built here; reading more would only make the caller wait.
const mostScenes = 3000
const mostPages = 400
// Every reader is linear up to here; beyond, a text is refused whole before any of it is read.
export const mostScriptLetters = 4_000_000

export const refuseTooLong = (text: string): void => {
  if (text.length > mostScriptLetters)
    throw new DomainError('script-too-long', { letters: text.length, mostLetters: mostScriptLetters })
}

export const readWholeScript = (
  text: string,
  newId: () => string,
  stamp?: { updatedAt: number; updatedBy: string },
) => {
  refuseTooLong(text)
  // A file of another kind that was named a script shows itself by its zero bytes.
  if (text.includes('\u0000')) throw new DomainError('script-unreadable')
  const screenplay: Screenplay = readFountain(text.toWellFormed(), { newId, ...(stamp ? { stamp } : {}) })
  const pages = Math.ceil(pagesOf(screenplay.scenes))
  if (screenplay.scenes.length > mostScenes || pages > mostPages)
    throw new DomainError('script-too-long', { pages, mostPages })
  return screenplay
}

export const hasScene = ({ scenes }: Screenplay): boolean => scenes.some(({ heading }) => heading !== undefined)

// What was found in a script before a film is made of it. It is no film yet: its scenes are named by their headings.
export const reportOn = (text: string, newId: () => string, language?: Language) => {
  const { problems, scenes, language: found } = readWholeScript(text, newId)
  const spoken = language ?? found
  const headings = new Map(scenes.map(({ id, heading }) => [id, heading?.text ?? '']))
  return {
    problems: problems.map((problem) => ({
      ...problem,
      ...(problem.scene === undefined ? {} : { scene: must(headings.get(problem.scene), 'the scene of a problem') }),
    })),
    scenes: scenes.filter(({ heading }) => heading).length,
    speeches: scenes.reduce((sum, scene) => sum + speechesOf(scene).length, 0),
    seconds: Math.round(scriptMs(scenes, spoken) / 1000),
    language: spoken,
  }
}
