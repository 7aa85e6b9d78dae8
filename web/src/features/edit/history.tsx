import type { Deed } from '@peace/core/cutting'
import { useTranslation } from 'react-i18next'
import styles from './edit.module.css'
import type { CutHere } from './use-cut.ts'

// Everything that was done, newest first; a click takes one back, or brings it again.
export const History = ({ here, act }: { here: CutHere; act: (deeds: readonly Deed[]) => void }) => {
  const { t } = useTranslation('edit')
  const entries = here.history.filter(({ operation }) => operation.do !== 'keep').toReversed()
  if (entries.length === 0) return <p className={styles.hint}>{t('nothingDone')}</p>
  return (
    <ol className={styles.history} aria-label={t('panel.history')}>
      {entries.slice(0, 300).map(({ operation, undone }) => (
        <li key={operation.id}>
          <button
            type="button"
            className={styles.entry}
            data-undone={undone || undefined}
            title={undone ? t('redo') : t('undo')}
            onClick={() => act([{ do: undone ? 'redo' : 'undo', operation: operation.id }])}
          >
            {t(`did.${operation.do}`)}
            {undone && <span className={styles.undone}>{t('takenBack')}</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
