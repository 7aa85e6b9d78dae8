import type { Fact, Subtext } from '@peace/core/reading'
import { useTranslation } from 'react-i18next'
import styles from './understood.module.css'

type Span = Fact['spans'][number]
type Props = {
  subtext: Subtext
  nameOf: (id: string) => string
  wordsOf: (span: Span) => string
  light: (spans: Fact['spans'], go: boolean) => void
}

// Where words and body part ways: how much of the scene, and each place with both sides of it.
export const Beneath = ({ subtext: { beneath, lines, against }, nameOf, wordsOf, light }: Props) => {
  const { t } = useTranslation('reading')
  return (
    <div data-group="beneath">
      <h4 className={styles.group}>{t('beneath.title')}</h4>
      <p className={styles.meter}>
        <meter min={0} max={Math.max(1, lines)} value={against} aria-label={t('beneath.title')} />
        <span>{t('beneath.share', { against, lines })}</span>
      </p>
      <ul className={styles.facts}>
        {beneath.map(({ fact, person, feeling, body, words }) => {
          const said = words.map(wordsOf).join(' ')
          const shown = body.map(wordsOf).join(' · ')
          const spans = [...words, ...body]
          return (
            <li key={fact}>
              <button
                type="button"
                className={styles.beneath}
                aria-label={t('show', { words: said })}
                onClick={() => light(spans, true)}
                onPointerEnter={() => light(spans, false)}
                onPointerLeave={() => light([], false)}
              >
                <span>{t('beneath.says', { name: nameOf(person), words: said })}</span>
                <span className={styles.body}>
                  {t('beneath.shows', { words: shown, feeling: t(`feeling.${feeling}` as 'feeling.joy') })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
