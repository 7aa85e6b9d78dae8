import { type MindStates, mindWarnings, moralReading } from '@peace/core/mind'
import type { Scene } from '@peace/core/screenplay'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'

type Props = { people: readonly Character[]; scenes: readonly Scene[]; states: MindStates }

// What the story says about those in it, and where a scene speaks against what was meant.
export const Reading = ({ people, scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const lines = moralReading(states, people, scenes)
  const warnings = mindWarnings(states, people, scenes)
  if (lines.length === 0 && warnings.length === 0) return null
  return (
    <section className={styles.reading}>
      <h2>{t('reading')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.characterId}>{line[language]}</li>
        ))}
      </ul>
      {warnings.length > 0 && (
        <>
          <h3>{t('warnings')}</h3>
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={`${warning.code}-${warning.characterId}-${warning.sceneId ?? ''}-${warning.en}`}>
                {warning[language]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
