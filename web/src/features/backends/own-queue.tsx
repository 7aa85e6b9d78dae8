import { useTranslation } from 'react-i18next'
import { useMoney } from '../../ui/money.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './backends.module.css'
import type { OwnQueue } from './use-own-queue.ts'

// How much waits for one's own machines, when they are done with it, and what it would cost to have others make it.
export const OwnQueueShown = ({ queue }: { queue: OwnQueue }) => {
  const { t } = useTranslation('backends')
  const names = useMadeNames()
  const money = useMoney()
  const sum = (of: 'running' | 'waiting') => queue.kinds.reduce((all, kind) => all + kind[of], 0)
  const [running, waiting] = [sum('running'), sum('waiting')]
  if (running + waiting === 0) return <p className={styles.faint}>{t('ownQueueEmpty')}</p>
  const minutes = Math.max(1, Math.ceil(queue.leftMs / 60_000))
  const elsewhere = waiting - queue.homeOnly
  return (
    <dl className={styles.figures} data-own-queue={waiting}>
      <div>
        <dt>{t('ownWaiting')}</dt>
        <dd>
          {t('queueValue', { queued: waiting, running })}
          <br />
          <span className={styles.soft}>
            {queue.kinds.map((kind) => `${names.kind(kind.kind)} ${kind.running + kind.waiting}`).join(' · ')}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('ownLeft')}</dt>
        <dd>{queue.hands > 0 ? t('eta', { count: minutes }) : t('ownLeftAsleep', { count: minutes })}</dd>
      </div>
      {elsewhere > 0 && (
        <div>
          <dt>{t('ownElsewhere')}</dt>
          <dd>
            {t('credits', { credits: money.credits(queue.elsewhereMillis) })}
            {queue.homeOnly > 0 && (
              <>
                <br />
                <span className={styles.soft}>{t('ownHomeOnly', { count: queue.homeOnly })}</span>
              </>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
