import type { Artifact } from '@peace/core/build'
import { speechesOf } from '@peace/core/screenplay'
import { useTranslation } from 'react-i18next'
import type { Frame } from '../../session/film-frames.ts'
import { useHeardLine } from '../../session/use-playhead.ts'
import styles from './film.module.css'
import { useVoiceWords } from './voice-words.ts'

type Props = { frame: Frame; artifacts: readonly Artifact[] }

// What is said in the shot and whose voice says it; the line that is heard now is lit.
export const SaidHere = ({ frame: { scene, shot }, artifacts }: Props) => {
  const { t } = useTranslation('film')
  const heard = useHeardLine()
  const voiceOf = useVoiceWords(artifacts)
  const shown = new Set(shot.elementIds)
  const lines = speechesOf(scene).filter(({ id }) => shown.has(id))
  if (lines.length === 0) return null
  return (
    <ul className={styles.said} aria-label={t('said')}>
      {lines.map(({ id, name, text }) => (
        <li key={id} data-heard={id === heard || undefined}>
          <span className={styles.speaker}>{name}</span> {text}
          {voiceOf(id) && (
            <span className={styles.voice} data-voice={id}>
              {voiceOf(id)}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
