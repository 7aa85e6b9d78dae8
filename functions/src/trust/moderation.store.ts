import { DomainError, must } from '@peace/core/errors'
import { type Category, classifyText, passagesOf } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import type { Moderation, Place, Seen } from '@peace/engine/ports'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { isSetUp, lookAt } from './classifier.ts'
import { readVerdicts } from './verdicts.store.ts'

type Refusal = { workspaceId: string; filmId: string; where: string; passageId: string; by: 'rules' | 'model' }

// What and where; the words themselves are not copied anywhere.
const keepRefusal = async (refusal: Refusal, categories: readonly string[]): Promise<void> => {
  const id = newId()
  const at = (await readClock()).now()
  await firestore()
    .doc(paths.refusal(id))
    .create({ id, ...refusal, categories, at })
}

const refuse = async (refusal: Refusal, categories: readonly string[]): Promise<never> => {
  await keepRefusal(refusal, categories)
  throw new DomainError('moderation-refused', {
    category: must(categories[0], 'why it was refused'),
    where: refusal.where,
    id: refusal.passageId,
  })
}

const byModel = ({ workspaceId, filmId, kind, subject }: Place): Refusal => ({
  ...{ workspaceId, filmId, where: kind, passageId: subject },
  by: 'model',
})

// Before anything is held: the rules see the whole film, and what a model has said before is known. Nobody is asked.
export const moderateFilm: Moderation['film'] = async (film, words, placeOf) => {
  const { workspaceId, id: filmId } = film.film
  for (const { where, id: passageId, text } of passagesOf(film)) {
    const categories: Category[] = classifyText(text)
    if (categories.length > 0) await refuse({ workspaceId, filmId, where, passageId, by: 'rules' }, categories)
  }
  if (!isSetUp()) return words.map(() => true)
  const known = await readVerdicts(words.map(({ hash }) => hash))
  for (const [n, seen] of known.entries())
    if (seen.is === 'refused') await refuse(byModel(placeOf(must(words[n], 'what was seen'))), seen.categories)
  return known.map(({ is }) => is === 'passed')
}

export const moderateWords: Moderation['words'] = async (place, { hash, text }): Promise<Seen> => {
  if (!isSetUp()) return { is: 'passed' }
  const { judgeText, mostForText } = await import('../gateways/gemini-moderation.ts')
  const look = { workspaceId: place.workspaceId, hash, ceilingMicros: mostForText(text) }
  const seen = await lookAt(look, (ticket) => judgeText(ticket, hash, text))
  if (seen.is === 'refused') await keepRefusal(byModel(place), seen.categories)
  return seen
}
