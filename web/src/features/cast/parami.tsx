import { RangeSlider, Switch } from '@mantine/core'
import { PARAMIS } from '@peace/core/mind'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'

type Props = { person: Character; disabled: boolean; set: (fields: Record<string, unknown>) => void }

// A perfection has a strength where the story begins and one where it ends; it may also fail on the way.
export const Parami = ({ person, disabled, set }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  return (
    <section>
      <h2>{t('parami')}</h2>
      <p className={styles.hint}>{t('paramiHelp')}</p>
      <div className={styles.grid}>
        {PARAMIS.map((parami) => {
          const score = person.mind.parami[parami.id]
          const fails = score !== undefined && score.to < score.from
          const low = score ? Math.min(score.from, score.to) : 30
          const high = score ? Math.max(score.from, score.to) : 30
          const save = (a: number, b: number, failing: boolean) =>
            set({ [`mind.parami.${parami.id}`]: failing ? { from: b, to: a } : { from: a, to: b } })
          return (
            <div key={parami.id} className={styles.slider} data-unset={score ? undefined : true}>
              <span>
                {parami[language]} <i lang="pi">{parami.pali}</i> <small>{parami.plain[language]}</small>
              </span>
              <RangeSlider
                key={`${low}-${high}`}
                min={0}
                max={100}
                step={5}
                minRange={0}
                disabled={disabled}
                thumbFromLabel={t('paramiFrom', { name: parami[language] })}
                thumbToLabel={t('paramiTo', { name: parami[language] })}
                defaultValue={[low, high]}
                onChangeEnd={([a, b]) => save(a, b, fails)}
              />
              {score && low !== high && (
                <Switch
                  size="xs"
                  label={t('fails')}
                  disabled={disabled}
                  checked={fails}
                  onChange={(event) => save(low, high, event.currentTarget.checked)}
                />
              )}
            </div>
          )
        })}
      </div>
    </section>
  )
}
