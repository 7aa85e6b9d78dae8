import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Found } from './read-file.ts'
import styles from './verify.module.css'

const icons = { known: IconCircleCheck, whole: IconCircleCheck, touched: IconCircleX }

// What was read, in plain words: first whether it may be believed.
export const Said = ({ found }: { found: Found }) => {
  const { t, i18n } = useTranslation('verify')
  if (found.is !== 'read')
    return (
      <p className={styles.verdict}>
        <IconCircleDashed aria-hidden /> {t(found.is)}
      </p>
    )
  const { reading } = found
  const Icon = icons[reading.is]
  const signedAt = reading.signedAt === undefined ? Number.NaN : Date.parse(reading.signedAt)
  const facts: [string, string | undefined][] = [
    [t('titled'), reading.title],
    [t('origin'), t(`origin.${reading.origin}`)],
    [t('sound'), reading.sound && t(`origin.${reading.sound}`)],
    [t('by'), reading.by],
    [t('signer'), reading.signer],
    [
      t('signedAt'),
      Number.isNaN(signedAt)
        ? undefined
        : new Intl.DateTimeFormat(i18n.language === 'th' ? 'th-TH' : 'en-GB', { dateStyle: 'long' }).format(signedAt),
    ],
  ]
  return (
    <>
      <p className={styles.verdict} data-is={reading.is}>
        <Icon aria-hidden /> {t(`verdict.${reading.is}`)}
      </p>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {reading.models.length > 0 && (
        <>
          <h2>{t('models')}</h2>
          <ul>
            {reading.models.map(({ model, licence }) => (
              <li key={model}>
                {model} · {licence}
              </li>
            ))}
          </ul>
        </>
      )}
      {reading.madeOf.length > 0 && (
        <details>
          <summary>{t('madeOf', { count: reading.madeOf.length })}</summary>
          <ol>
            {reading.madeOf.map(({ title, by }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may be the same, and the list never changes
              <li key={at}>
                {title}
                {by !== undefined && ` · ${t('sealedBy', { by })}`}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
