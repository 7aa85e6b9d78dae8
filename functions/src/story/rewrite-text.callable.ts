import { DomainError } from '@peace/core/errors'
import { classifyText } from '@peace/core/moderation'
import { languageOf } from '@peace/core/screenplay'
import { readRates } from '../backends/rates.store.ts'
import { door } from '../callable.ts'
import { dearestScene, openWriter, priceOf } from './open-writer.ts'
import { buy } from './spend.store.ts'

const timeoutSeconds = 300
const lastsMs = (timeoutSeconds + 60) * 1000

export const rewriteText = door(
  'rewriteText',
  {
    permission: 'film.build',
    uses: ({ rewriteId }) => ({ of: 'modelCalls', count: 1, wish: rewriteId }),
    secrets: ['gemini'],
    timeoutSeconds,
    rate: { max: 60, perMs: 3_600_000 },
  },
  async ({ workspaceId, filmId, rewriteId, task, text, tone, into, shownMillis }, { signal, uid, member }) => {
    const writer = openWriter()
    const card = await readRates()
    const dearest = dearestScene(card)
    if (dearest > shownMillis) throw new DomainError('price-rose', { millis: dearest })
    const refused = classifyText(text)
    if (refused.length > 0) throw new DomainError('moderation-refused', { categories: refused.join(', ') })
    const own = languageOf(text)
    const language = into ?? (task === 'translate' ? (own === 'th' ? 'en' : 'th') : own)
    const who = { uid, memberMonthMillis: member.spendLimitMillis }
    const ask = { task, text, language, tone }
    const wish = { workspaceId, filmId, wish: rewriteId, who, ask, ceilingMillis: dearest, lastsMs }
    return buy(wish, signal, async (ticket) => {
      const made = await writer.rewrite(ticket, ask, signal)
      if ('stopped' in made) {
        throw made.stopped === 'filtered'
          ? new DomainError('moderation-refused', { categories: 'model' })
          : new DomainError('vendor-unavailable', { vendor: 'Gemini' })
      }
      return { value: { text: made.text }, millis: priceOf(card, made.tokens) }
    })
  },
)
