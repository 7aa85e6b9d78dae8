import { createHash } from 'node:crypto'
import type { FilmData } from '@peace/core/build'
import { DomainError, must } from '@peace/core/errors'
import { type Category, classifyText, type Passage, passagesOf } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { secretValue } from '../params.ts'
import { fromPlatform } from '../spend/platform.store.ts'
import { keepVerdict, readVerdict } from './verdicts.store.ts'

type Found = { passage: Passage; categories: Category[]; by: 'rules' | 'model' }

const byRules = (passages: Passage[]): Found | undefined => {
  for (const passage of passages) {
    const categories = classifyText(passage.text)
    if (categories.length) return { passage, categories, by: 'rules' }
  }
  return undefined
}

// A model's verdict on the same words is asked once. One that cannot be had does not stop a film the rules let pass.
const byModel = async (passages: Passage[], workspaceId: string): Promise<Found | undefined> => {
  const [first] = passages
  if (!secretValue('gemini') || !first) return undefined
  const text = passages.map((passage) => passage.text).join('\n\n')
  const hash = createHash('sha256').update(text).digest('hex')
  const { judgeText, mostForText } = await import('../gateways/gemini-moderation.ts')
  const kept = await readVerdict(hash)
  const ask = { workspaceId, scope: { moderation: hash }, ceilingMicros: mostForText(text) }
  const look = () => fromPlatform(ask, (ticket) => judgeText(ticket, text))
  const categories = kept ?? (await look().catch(() => undefined))
  if (!categories) return undefined
  if (!kept) await keepVerdict(hash, categories)
  return categories.length ? { passage: first, categories, by: 'model' } : undefined
}

// Before anything is held. The refusal says what and where; the words themselves are not copied anywhere.
export const moderateFilm = async (film: Omit<FilmData, 'salt'>): Promise<void> => {
  const passages = passagesOf(film)
  const found = byRules(passages) ?? (await byModel(passages, film.film.workspaceId))
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
