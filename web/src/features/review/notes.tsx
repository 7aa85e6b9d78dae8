import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import styles from './review.module.css'
import { nameOf } from './say.tsx'
import type { Said } from './use-review.ts'

type Props = {
  notes: readonly Said[]
  go: (note: Said) => void
  answer: (note: Said) => void
  here: string | undefined
}

// What was said, in the order of the film; answers under what they answer.
export const Notes = ({ notes, go, answer, here }: Props) => {
  const { t } = useTranslation('review')
  const { length } = useFormat()
  const first = notes.filter(({ replyTo }) => replyTo === undefined).sort((a, b) => a.ms - b.ms)
  if (first.length === 0) return <p className={styles.quiet}>{t('none')}</p>
  return (
    <ol className={styles.notes} aria-label={t('notes')}>
      {first.map((note) => (
        <li key={note.id} data-here={note.id === here || undefined}>
          <button type="button" className={styles.at} onClick={() => go(note)}>
            {length(note.ms)}
            {note.spanMs !== undefined && `–${length(note.ms + note.spanMs)}`}
          </button>
          <div>
            <p>
              <b>{nameOf(note)}</b>{' '}
              {note.resolvedAt !== undefined && <span className={styles.quiet}>· {t('done')}</span>}
            </p>
            <p className={styles.text}>{note.text}</p>
            {notes
              .filter(({ replyTo }) => replyTo === note.id)
              .map((reply) => (
                <p key={reply.id} className={styles.reply}>
                  <b>{nameOf(reply)}</b> {reply.text}
                </p>
              ))}
            <button type="button" className={styles.link} onClick={() => answer(note)}>
              {t('reply')}
            </button>
          </div>
        </li>
      ))}
    </ol>
  )
}
