import { Button } from '@mantine/core'
import { isOfOlderManner } from '@peace/core/build'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText, timeText } from '../../session/building/amounts.ts'
import { useBuild } from '../../session/building/use-build.ts'
import { useQuote } from '../../session/building/use-quote.ts'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './new-manner.module.css'
import { useLater } from './use-later.ts'

// A film of an older recipe plays as it is, and is offered the new manner of drawing for all of it: what that costs and how
// long it takes stands there before anybody says yes.
export const NewManner = () => {
  const { film, may } = useFilm()
  // It is of the new manner before its build is taken on; what is said when that is refused must not go with the offer.
  const [held, setHeld] = useState<string>()
  const isOffered = isOfOlderManner(film) || held === film.id
  return isOffered && may('film.edit') ? <Offer key={film.id} hold={(is) => setHeld(is ? film.id : undefined)} /> : null
}

const Offer = ({ hold }: { hold: (is: boolean) => void }) => {
  const { t } = useTranslation('film')
  const { t: build } = useTranslation('build')
  const say = useFailureText()
  const { film, workspaceId } = useFilm()
  const artifacts = useArtifacts()
  const [later, setLater] = useLater(film.id)
  const [failure, setFailure] = useState<unknown>()
  const [taking, setTaking] = useState(false)
  const whole = { workspaceId, filmId: film.id, target: { type: 'film' as const }, fallback: false }
  const draft = { ...whole, stop: 'cut' as const, quality: 'draft' as const }
  const { settings } = film
  const paid =
    artifacts.status === 'ready' && artifacts.data.some(({ kind, quality }) => kind === 'clip' && quality !== 'draft')
  const tier = settings.quality === 'draft' ? 'standard' : settings.quality
  const finals = paid ? { ...whole, stop: 'cut' as const, quality: tier } : undefined
  const fingerprint = String(film.updatedAt)
  const asked = later ? undefined : { ...draft, manner: 'new' as const }
  const { quote, failure: unquoted } = useQuote(asked, fingerprint)
  const { quote: again } = useQuote(finals && asked && { ...finals, manner: 'new' as const }, fingerprint)
  const made = useBuild(draft)
  const language = languageNow()
  const known = quote !== undefined && (!paid || again !== undefined)

  const take = async () => {
    if (!quote) return
    hold(true)
    setTaking(true)
    setFailure(undefined)
    try {
      await call('redrawFilm', { workspaceId, filmId: film.id })
      if (await made.build({ ...draft, shownMillis: quote.maxMillis })) hold(false)
    } catch (error) {
      setFailure(error)
    } finally {
      setTaking(false)
    }
  }

  const putOff = () => {
    hold(false)
    setLater(true)
  }

  if (later)
    return (
      <Button variant="subtle" size="compact-sm" className={styles.again} onClick={() => setLater(false)}>
        {t('newManner.again')}
      </Button>
    )
  const problem = failure ?? made.refused ?? unquoted
  return (
    <section className={styles.offer} aria-labelledby="new-manner" data-new-manner>
      <div className={styles.says}>
        <h2 id="new-manner">{t('newManner.title')}</h2>
        <p>{t('newManner.says')}</p>
        {paid && again && (
          <p>
            {t('newManner.finals', {
              quality: build(`quality.${tier}`),
              price: creditsText(build, again.maxMillis, language),
            })}
          </p>
        )}
        {problem !== undefined && (
          <p className={styles.problem} role="alert">
            {say(problem)}
          </p>
        )}
      </div>
      <Button size="compact-md" variant="default" loading={taking || made.busy} disabled={!known} onClick={take}>
        {quote
          ? `${t('newManner.take')} · ${creditsText(build, quote.maxMillis, language)} · ${timeText(build, quote.seconds)}`
          : t('newManner.counting')}
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" disabled={taking} onClick={putOff}>
        {t('newManner.later')}
      </Button>
    </section>
  )
}
