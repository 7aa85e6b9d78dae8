import type { Build } from '@peace/core/build'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import styles from './builds.module.css'
import { useBuildName } from './words.ts'

const marks = { COMPLETED: IconCheck, FAILED: IconAlertTriangle, CANCELLED: IconX }
const markOf = (state: string) => marks[state as keyof typeof marks] ?? IconX

// One line: how it ended, when, what it cost, and the ways to its film and its receipt.
export const Ended = ({ build, title }: { build: Build; title: string | undefined }) => {
  const { t } = useTranslation('builds')
  const { t: ofBuild } = useTranslation('build')
  const format = useFormat()
  const { credits } = useMoney()
  const name = useBuildName()
  const Mark = markOf(build.state)
  const paid = build.money.capturedMillis
  // Of one that was cancelled or made less than the film nobody knows here whether there is a cut.
  const watchable = build.state === 'COMPLETED' && build.request.stop === 'cut' && build.request.target.type === 'film'
  const reason = build.failure?.tried.at(-1)?.fault ?? build.failure?.code
  return (
    <li className={styles.ended} data-build={build.id} data-state={build.state}>
      <Mark size={18} aria-hidden="true" className={styles.mark} />
      <div className={styles.head}>
        <span className={styles.film}>{title ?? t('filmGone')}</span>
        <p className={styles.facts}>
          {ofBuild(`job.${build.state}`)} · {name(build)} · {format.moment(build.finishedAt ?? build.createdAt)} ·{' '}
          {paid === 0 ? ofBuild('free') : credits(paid)}
        </p>
        {build.state === 'FAILED' && reason && (
          <p className={styles.facts}>
            {ofBuild(`fault.${reason}` as 'fault.timeout', { defaultValue: ofBuild('fault.other') })}
          </p>
        )}
      </div>
      {title && (
        <span className={styles.ways}>
          <Link to="/films/$filmId/film" params={{ filmId: build.filmId }}>
            {t(watchable ? 'toFilm' : 'open')}
          </Link>
          <Link to="/films/$filmId/film" params={{ filmId: build.filmId }} hash={`receipt-${build.id}`}>
            {t('toReceipt')}
          </Link>
        </span>
      )}
    </li>
  )
}
