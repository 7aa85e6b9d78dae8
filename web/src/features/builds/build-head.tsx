import type { Build } from '@peace/core/build'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import styles from './builds.module.css'
import { useBuildName } from './words.ts'

export const BuildHead = ({ build, title }: { build: Build; title: string | undefined }) => {
  const { t } = useTranslation('builds')
  const format = useFormat()
  const name = useBuildName()
  return (
    <div className={styles.head}>
      {title ? (
        <Link to="/films/$filmId/film" params={{ filmId: build.filmId }} className={styles.film}>
          {title}
        </Link>
      ) : (
        <span className={styles.film}>{t('filmGone')}</span>
      )}
      <p className={styles.facts}>
        {name(build)} · {format.ago(build.createdAt)}
      </p>
    </div>
  )
}
