import type { Deed } from '@peace/core/cutting'
import { useTranslation } from 'react-i18next'
import styles from './edit.module.css'
import type { CutHere } from './use-cut.ts'

type Props = { here: CutHere; act: (deeds: readonly Deed[]) => void; goTo: (clip: string) => void }

// What the script changed under an edit: shown and asked, one at a time. The edit stands until it is answered.
export const Asked = ({ here, act, goTo }: Props) => {
  const { t } = useTranslation('edit')
  const open = here.collisions.filter(({ what }) => what !== 'removed' && what !== 'room')
  const [first] = open
  if (!first) return null
  const answerable = first.what === 'length' || first.what === 'words'
  return (
    <section className={styles.asked} role="status" aria-label={t('asked')} data-asked={first.what}>
      <p>
        {t(`asked.${first.what}`)} {open.length > 1 && t('asked.more', { count: open.length - 1 })}
      </p>
      <div className={styles.answers}>
        {answerable && (
          <button type="button" className={styles.answer} onClick={() => goTo(first.clip)}>
            {t('asked.look')}
          </button>
        )}
        {answerable && (
          <button
            type="button"
            className={styles.answer}
            onClick={() =>
              act([
                {
                  do: 'keep',
                  operation: first.operation,
                  ...(typeof first.now === 'number' ? { was: first.now } : {}),
                  ...(typeof first.now === 'string' ? { had: first.now } : {}),
                },
              ])
            }
          >
            {t('asked.keep')}
          </button>
        )}
        <button
          type="button"
          className={styles.answer}
          onClick={() => act([{ do: 'undo', operation: first.operation }])}
        >
          {answerable ? t('asked.follow') : t('asked.drop')}
        </button>
      </div>
    </section>
  )
}
