import { paths } from '@peace/core/paths'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import { useQuote } from '../../session/building/use-quote.ts'
import { useFilm } from '../../session/film.tsx'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './edit.module.css'

// Shots that are wanted longer than their clips are: so many milliseconds each.
export type Longer = Readonly<Record<string, number>>
const mostMs = 60_000

// What it costs to make them so long, before anything is changed; then they are, and whatever waited for it is done.
export const Remake = ({ longer, take, leave }: { longer: Longer; take: () => void; leave: () => void }) => {
  const { t } = useTranslation('edit')
  const { t: ofBuild } = useTranslation('build')
  const { film, workspaceId, may } = useFilm()
  const { profile } = useHere()
  const say = useFailureText()
  const [failure, setFailure] = useState<unknown>()
  const ids = Object.keys(longer)
  const tooLong = Object.values(longer).some((ms) => ms > mostMs)
  const asked =
    may('film.build') && !tooLong
      ? {
          ...{ workspaceId, filmId: film.id, target: { type: 'film' as const }, stop: 'cut' as const },
          ...{ quality: film.settings.quality, fallback: false, longer },
        }
      : undefined
  const { quote, failure: refused } = useQuote(asked, film.settings.quality)
  const accept = () => {
    const stamp = { updatedAt: Date.now(), updatedBy: profile.id }
    for (const [id, ms] of Object.entries(longer))
      write(paths.shot(workspaceId, film.id, id), { ms, byHand: true, ...stamp }, setFailure)
    take()
  }
  const seconds = Math.ceil(Math.max(...Object.values(longer)) / 100) / 10
  const problem = failure ?? refused
  return (
    <section className={styles.asked} role="status" aria-label={t('longer')} data-longer={ids.join(' ')}>
      <p>{tooLong ? t('longer.tooLong') : t('longer.says', { count: ids.length, seconds })}</p>
      {problem !== undefined && <p role="alert">{say(problem)}</p>}
      <div className={styles.answers}>
        {!tooLong && (
          <button type="button" className={styles.answer} disabled={!quote} onClick={accept}>
            {quote
              ? t('longer.take', { price: creditsText(ofBuild, quote.maxMillis, languageNow()) })
              : t('render.counting')}
          </button>
        )}
        <button type="button" className={styles.answer} onClick={leave}>
          {t('longer.leave')}
        </button>
      </div>
    </section>
  )
}
