import { DomainError, must } from '@peace/core/errors'
import { type Category, classifyText, pagesOfTexts, passagesOf } from '@peace/core/moderation'
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

const atOnce = 8

// Words that leave by themselves: refused by the rules or by whoever else judges, and held back where nobody answers.
export const refuseWords = async (place: Place, texts: readonly string[]): Promise<void> => {
  const categories: Category[] = classifyText(texts.join('\n'))
  if (categories.length > 0) await refuse({ ...byModel(place), by: 'rules' }, categories)
  const pages = pagesOfTexts(texts)
  for (let at = 0; at < pages.length; at += atOnce) {
    const seen = await Promise.all(pages.slice(at, at + atOnce).map((page) => moderateWords(place, page)))
    for (const one of seen)
      if (one.is === 'refused')
        throw new DomainError('moderation-refused', {
          ...{ category: must(one.categories[0], 'why'), where: place.kind, id: place.subject },
        })
    if (seen.some(({ is }) => is === 'unseen')) throw new DomainError('words-not-read')
  }
}
