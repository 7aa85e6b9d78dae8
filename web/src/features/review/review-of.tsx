import type { Drawing } from '@peace/core/review'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, PlainButton } from '../../ui/form.tsx'
import { keepHere, keptHere } from '../../ui/kept-here.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Frame } from './frame.tsx'
import { Notes } from './notes.tsx'
import { OpenFilm } from './open-film.tsx'
import styles from './review.module.css'
import { Say } from './say.tsx'
import { Screen } from './screen.tsx'
import { type Review, type Said, type Shown, useReview } from './use-review.ts'

const nameKey = 'peace.guest'

// The film, its title, a line to write in. A guest sees nothing else.
export const ReviewOf = ({ token, embedded = false }: { token: string; embedded?: boolean }) => {
  const { t } = useTranslation('review')
  const words = useFailureText()
  const review = useReview(token)
  const [name, setName] = useState(() => keptHere(nameKey) ?? '')
  const { shown } = review
  if (shown?.public) return <OpenFilm {...{ shown, token, embedded }} />
  // Only what is for all stands within others' pages.
  if (shown && embedded)
    return (
      <p>
        <a href={`/r/${token}`} target="_blank" rel="noopener">
          Peace Script AI
        </a>
      </p>
    )
  if (shown && (name !== '' || !shown.asksName))
    return <Shows shown={shown} review={review} name={name || t('someone')} />
  if (shown)
    return (
      <Ask
        about={t('whoAbout', { title: shown.film.title })}
        label={t('who')}
        act={t('watch')}
        give={async (given) => {
          keepHere(nameKey, given)
          setName(given)
        }}
      />
    )
  if (review.asksPass)
    return <Ask about={words(review.failure)} label={t('pass')} act={t('watch')} give={review.open} />
  return (
    <Frame>
      {review.failure === undefined ? (
        <p role="status">{t('opening')}</p>
      ) : (
        <>
          <h1>{t(review.ended ? 'ended' : 'notOpen')}</h1>
          <p role="alert">{words(review.failure)}</p>
          {!review.ended && <PlainButton onClick={() => review.open()}>{t('again')}</PlainButton>}
        </>
      )}
    </Frame>
  )
}

type Asks = { about: ReactNode; label: string; act: string; give: (given: string) => Promise<void> }
const Ask = ({ about, label, act, give }: Asks) => {
  const [given, setGiven] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (given.trim() === '') return
    setBusy(true)
    await give(given.trim())
    setBusy(false)
  }
  return (
    <Frame>
      <form className={styles.ask} onSubmit={send}>
        <p role="status">{about}</p>
        <Field label={label} value={given} change={setGiven} maxLength={60} autoFocus />
        <PlainButton type="submit" busy={busy}>
          {act}
        </PlainButton>
      </form>
    </Frame>
  )
}

const Shows = ({ shown, review, name }: { shown: Shown; review: Review; name: string }) => {
  const { t } = useTranslation('review')
  const video = useRef<HTMLVideoElement>(null)
  const [ms, setMs] = useState(0)
  const [fromMs, setFromMs] = useState<number>()
  const [drawing, setDrawing] = useState<Drawing>()
  const [here, setHere] = useState<Said>()
  const [answering, setAnswering] = useState<Said>()
  const go = (note: Said) => {
    video.current?.pause()
    if (video.current) video.current.currentTime = note.ms / 1000
    setMs(note.ms)
    setDrawing(undefined)
    setHere(note)
  }
  // A drawing stays as long as the frame does that it was made on.
  const old = here && Math.abs(here.ms - ms) < 60 ? (here.drawing ?? []) : []
  return (
    <Frame>
      <h1 className={styles.title}>{shown.film.title}</h1>
      <Screen
        {...{ shown, video, name, ms, setMs, notes: review.notes }}
        drawing={drawing ?? old}
        draw={drawing && setDrawing}
      />
      {shown.download && (
        <p>
          <a href={shown.download}>{t('download')}</a>
        </p>
      )}
      {shown.notes && (
        <>
          <Say
            {...{ name, ms, fromMs, setFromMs, setDrawing, answering, say: review.say }}
            drawing={drawing ?? []}
            drawn={drawing !== undefined}
            stopAnswering={() => setAnswering(undefined)}
            pause={() => video.current?.pause()}
          />
          <Notes notes={review.notes} go={go} here={here?.id} answer={setAnswering} />
        </>
      )}
    </Frame>
  )
}
