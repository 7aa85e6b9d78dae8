import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Wide } from '../../ui/wide.tsx'
import styles from './admin.module.css'

type Props = { columns: readonly string[]; children: ReactNode; bare?: true }

// Rows that something can be done about: the last column holds the buttons. `bare`: there are none.
export const ActionTable = ({ columns, children, bare }: Props) => {
  const { t } = useTranslation('admin')
  return (
    <Wide>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {!bare && (
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  )
}

export const Figures = ({ figures }: { figures: readonly (readonly [label: string, value: string])[] }) => (
  <dl className={styles.figures}>
    {figures.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
