import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { printModelScenes, type StopReason } from '@peace/core/story'
import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { readContent, readDocument } from '../documents.store.ts'
import { dearestScene, openWriter, priceOf } from './open-writer.ts'
import { type Bought, buy } from './spend.store.ts'

const timeoutSeconds = 1800
// A minute over: whoever is later than that is gone.
const lastsMs = (timeoutSeconds + 60) * 1000
type Draft = { text: string; scenes: number; stopped?: StopReason }

const wordsOf = (value: unknown): string => JSON.stringify(value)

export const draftStory = door(
  'draftStory',
  {
    permission: 'film.build',
    uses: ({ draftId }) => ({ of: 'modelCalls', count: 1, wish: draftId }),
    secrets: ['gemini'],
    timeoutSeconds,
    memory: '512MiB',
    rate: { max: 20, perMs: 3_600_000 },
  },
  async ({ workspaceId, filmId, draftId, shownMillis }, { store, send, signal, uid, member }) => {
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
    const refused = classifyText(wordsOf([film.title, film.story, characters]))
    if (refused.length > 0) throw new DomainError('moderation-refused', { categories: refused.join(', ') })
    const ask = {
      title: film.title,
      language: film.story.language ?? film.language,
      story: { ...film.story, sceneCount: film.story.sceneCount ?? 6 },
      characters,
    }
    const who = { uid, memberMonthMillis: member.spendLimitMillis }
    const wish = { workspaceId, filmId, wish: draftId, who, ask, ceilingMillis: dearest, lastsMs }
    return buy(wish, signal, async (ticket): Promise<Bought<Draft>> => {
      const { scenes, tokens, stopped } = await writer.draft(
        ticket,
        ask,
        (scene, at, of) => send({ scene: at, of, text: printModelScenes([scene]) }),
        signal,
      )
      const why = stopped ? { stopped } : {}
      if (scenes.length === 0) return { nothing: { text: '', scenes: 0, ...why } }
      const value = { text: printModelScenes(scenes), scenes: scenes.length, ...why }
      return { value, millis: priceOf(card, tokens) }
    })
  },
)
