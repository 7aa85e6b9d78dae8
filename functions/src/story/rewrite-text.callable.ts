import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { languageOf } from '@peace/core/screenplay'
import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { balanceOf, chargeWords } from './charge.store.ts'
import { dearestScene, openWriter, priceOf } from './open-writer.ts'

export const rewriteText = door(
  'rewriteText',
  {
    permission: 'film.build',
    uses: ({ rewriteId }) => ({ of: 'modelCalls', count: 1, wish: rewriteId }),
    secrets: ['gemini'],
    timeoutSeconds: 300,
    rate: { max: 60, perMs: 3_600_000 },
  },
  async ({ workspaceId, filmId, rewriteId, task, text, tone, into, shownMillis }, { now, signal, uid }) => {
    const writer = openWriter()
    const card = await readRates()
    const dearest = dearestScene(card)
    if (dearest > shownMillis) throw new DomainError('price-rose', { millis: dearest })
    if ((await balanceOf(workspaceId)) < dearest) throw new DomainError('no-credit', { millis: dearest })
    const refused = classifyText(text)
    if (refused.length > 0) throw new DomainError('moderation-refused', { categories: refused.join(', ') })
    const own = languageOf(text)
    const language = into ?? (task === 'translate' ? (own === 'th' ? 'en' : 'th') : own)
    const made = await writer.rewrite({ task, text, language, tone }, signal)
    if ('stopped' in made) {
      throw made.stopped === 'filtered'
        ? new DomainError('moderation-refused', { categories: 'model' })
        : new DomainError('vendor-unavailable', { vendor: 'Gemini' })
    }
    const price = Math.min(priceOf(card, made.tokens), shownMillis)
    const millis = await chargeWords({ workspaceId, filmId, id: rewriteId, millis: price, memberId: uid, now: now() })
    return { text: made.text, millis }
  },
)
