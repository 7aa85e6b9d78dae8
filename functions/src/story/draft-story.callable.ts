import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { printModelScenes } from '@peace/core/story'
import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { readContent, readDocument } from '../documents.store.ts'
import { balanceOf, chargeWords } from './charge.store.ts'
import { dearestScene, openWriter, priceOf } from './open-writer.ts'

const wordsOf = (value: unknown): string => JSON.stringify(value)

export const draftStory = door(
  'draftStory',
  {
    permission: 'film.build',
    uses: ({ draftId }) => ({ of: 'modelCalls', count: 1, wish: draftId }),
    secrets: ['gemini'],
    timeoutSeconds: 1800,
    memory: '512MiB',
    rate: { max: 20, perMs: 3_600_000 },
  },
  async ({ workspaceId, filmId, draftId, shownMillis }, { store, now, send, signal, uid }) => {
    const writer = openWriter()
    const [card, found, people] = await Promise.all([
      readRates(),
      store.doc(paths.film(workspaceId, filmId)).get(),
      store.collection(paths.characters(workspaceId, filmId)).get(),
    ])
    if (!found.exists || found.get('deletedAt')) throw new DomainError('not-found', { what: 'film' })
    const film = readDocument(tables.film, found)
    const characters = readContent(tables.character, people.docs)
    const dearest = dearestScene(card) * ((film.story.sceneCount ?? 6) + 1)
    if (dearest > shownMillis) throw new DomainError('price-rose', { millis: dearest })
    if ((await balanceOf(workspaceId)) < dearest) throw new DomainError('no-credit', { millis: dearest })
    const refused = classifyText(wordsOf([film.title, film.story, characters]))
    if (refused.length > 0) throw new DomainError('moderation-refused', { categories: refused.join(', ') })
    const ask = {
      title: film.title,
      language: film.story.language ?? film.language,
      story: { ...film.story, sceneCount: film.story.sceneCount ?? 6 },
      characters,
    }
    const { scenes, tokens, stopped } = await writer.draft(
      ask,
      (scene, at, of) => send({ scene: at, of, text: printModelScenes([scene]) }),
      signal,
    )
    const price = scenes.length === 0 ? 0 : Math.min(priceOf(card, tokens), shownMillis)
    const millis = await chargeWords({ workspaceId, filmId, id: draftId, millis: price, memberId: uid, now: now() })
    const text = scenes.length === 0 ? '' : printModelScenes(scenes)
    return { text, scenes: scenes.length, ...(stopped ? { stopped } : {}), millis }
  },
)
