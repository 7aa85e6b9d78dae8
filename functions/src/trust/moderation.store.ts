import { createHash } from 'node:crypto'
import { moderationCategories } from '@peace/core/api'
import type { FilmData } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { type Category, classifyText, type Passage, passagesOf } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import { stored } from '@peace/core/stored'
import { z } from 'zod'
import { readClock } from '../clock.ts'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { secretValue } from '../params.ts'

const storedVerdict = stored('verdict', z.object({ categories: z.array(z.enum(moderationCategories)) }), [])

type Found = { passage: Passage; categories: Category[]; by: 'rules' | 'model' }

const byRules = (passages: Passage[]): Found | undefined => {
  for (const passage of passages) {
    const categories = classifyText(passage.text)
    if (categories.length) return { passage, categories, by: 'rules' }
  }
  return undefined
}

// A model's verdict on the same words is asked once. One that cannot be had does not stop a film the rules let pass.
const byModel = async (passages: Passage[]): Promise<Found | undefined> => {
  const [first] = passages
  if (!secretValue('gemini') || !first) return undefined
  const text = passages.map((passage) => passage.text).join('\n\n')
  const reference = firestore().doc(paths.verdict(createHash('sha256').update(text).digest('hex')))
  const known = await reference.get()
  const { judgeText } = await import('../gateways/gemini-moderation.ts')
  const kept = readIfReadable(storedVerdict, known)?.categories
  const categories = kept ?? (await judgeText(text).catch(() => undefined))
  if (!categories) return undefined
  if (!kept) await reference.set({ categories, expiresAt: new Date(Date.now() + 30 * 86_400_000) })
  return categories.length ? { passage: first, categories, by: 'model' } : undefined
}

// Before anything is held. The refusal says what and where; the words themselves are not copied anywhere.
export const moderateFilm = async (film: Omit<FilmData, 'salt'>): Promise<void> => {
  const passages = passagesOf(film)
  const found = byRules(passages) ?? (await byModel(passages))
  if (!found) return
  const { passage, categories, by } = found
  const id = newId()
  const at = (await readClock()).now()
  const { workspaceId, id: filmId } = film.film
  await firestore()
    .doc(paths.refusal(id))
    .create({ id, workspaceId, filmId, where: passage.where, passageId: passage.id, categories, by, at })
  throw new DomainError('moderation-refused', {
    category: must(categories[0], 'why it was refused'),
    where: passage.where,
    id: passage.id,
  })
}
