import { useTranslation } from 'react-i18next'
import { useCauseWords } from '../../session/cause-words.ts'
import type { FilmFrames, Frame } from '../../session/film-frames.ts'
import styles from './stale-bar.module.css'

// Of the shot one is at: why it is out of date, or that only a draft of it is there.
export const ShotFreshness = ({ frame, found }: { frame: Frame; found: FilmFrames }) => {
  const { t } = useTranslation('film')
  const words = useCauseWords()
  if (frame.state === 'noFinal') return <p className={styles.noFinal}>{t('shotNoFinal')}</p>
  if (frame.state !== 'stale') return null
  return (
    <p className={styles.bar} data-stale-shot>
      {t('shotStale', { cause: words.why(found.film, frame.causes) })}
    </p>
  )
}
