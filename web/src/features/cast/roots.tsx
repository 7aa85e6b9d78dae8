import { Slider } from '@mantine/core'
import { profileOf, ROOTS } from '@peace/core/mind'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'

type Props = { person: Character; disabled: boolean; set: (fields: Record<string, unknown>) => void }

export const Roots = ({ person, disabled, set }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const { roots } = profileOf(person)
  return (
    <section>
      <h2>{t('roots')}</h2>
      <p className={styles.hint}>{t('rootsHelp')}</p>
      <div className={styles.grid}>
        {ROOTS.map((root) => (
          <div key={root.id} className={styles.slider}>
            <span>
              {root[language]} <small>{root.plain[language]}</small>
            </span>
            <Slider
              key={roots[root.id]}
              min={0}
              max={100}
              step={5}
              {...(root.good ? { color: 'green' } : {})}
              disabled={disabled}
              thumbLabel={root[language]}
              defaultValue={roots[root.id]}
              onChangeEnd={(value) => set({ [`mind.roots.${root.id}`]: value })}
            />
          </div>
        ))}
      </div>
    </section>
  )
}
