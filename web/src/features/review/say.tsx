import type { Drawing } from '@peace/core/review'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { PlainButton } from '../../ui/form.tsx'
import { useFormat } from '../../ui/format.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './review.module.css'
import type { Review, Said } from './use-review.ts'

type Props = {
  name: string
  ms: number
  // Where what is spoken of began, if it lasts.
  fromMs: number | undefined
  setFromMs: (ms: number | undefined) => void
  drawing: Drawing
  setDrawing: (drawing: Drawing | undefined) => void
  drawn: boolean
  answering: Said | undefined
  stopAnswering: () => void
  pause: () => void
  say: Review['say']
}

// A line to write in, of the moment that is seen.
export const Say = (props: Props) => {
  const { name, ms, fromMs, setFromMs, drawing, setDrawing, drawn, answering, stopAnswering, pause, say } = props
  const { t } = useTranslation('review')
  const { length } = useFormat()
  const words = useFailureText()
  const [text, setText] = useState('')
  const [website, setWebsite] = useState('')
  const { busy, failure, submit } = useSubmit()
  // The same note until it is there, however often it is sent.
  const [noteId, setNoteId] = useState(newId)
  const send = (event: FormEvent) =>
    submit(async () => {
      if (text.trim() === '') return
      const from = Math.min(fromMs ?? ms, ms)
      await say({
        ...{ noteId, name, text: text.trim(), website },
        ms: answering ? answering.ms : from,
        ...(answering ? { replyTo: answering.replyTo ?? answering.id } : {}),
        ...(ms > from && !answering ? { spanMs: ms - from } : {}),
        ...(drawing.length > 0 && !answering ? { drawing } : {}),
      })
      setText('')
      setNoteId(newId())
      setDrawing(undefined)
      setFromMs(undefined)
      stopAnswering()
    }, event)
  return (
    <form className={styles.say} onSubmit={send}>
      <textarea
        value={text}
        rows={2}
        maxLength={2000}
        placeholder={answering ? t('answer', { name: nameOf(answering) }) : t('sayAt', { time: length(ms) })}
        aria-label={answering ? t('answer', { name: nameOf(answering) }) : t('sayAt', { time: length(ms) })}
        onFocus={pause}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {/* Whoever fills this in is no person. */}
      <input
        className={styles.unseen}
        tabIndex={-1}
        autoComplete="off"
        aria-hidden
        name="website"
        value={website}
        onChange={(event) => setWebsite(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <PlainButton type="submit" busy={busy}>
          {t('send')}
        </PlainButton>
        {answering ? (
          <PlainButton kind="quiet" onClick={stopAnswering}>
            {t('notAnswer')}
          </PlainButton>
        ) : (
          <>
            <PlainButton
              kind="outline"
              aria-pressed={drawn}
              onClick={() => {
                pause()
                setDrawing(drawn ? undefined : [])
              }}
            >
              {t(drawn ? 'notDraw' : 'draw')}
            </PlainButton>
            <PlainButton
              kind="outline"
              aria-pressed={fromMs !== undefined}
              onClick={() => setFromMs(fromMs === undefined ? ms : undefined)}
            >
              {fromMs === undefined ? t('from') : t('fromAt', { time: length(fromMs) })}
            </PlainButton>
          </>
        )}
      </div>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {words(failure)}
        </p>
      )}
    </form>
  )
}

export const nameOf = ({ by }: Pick<Said, 'by'>): string => ('guest' in by ? by.guest : by.name)
