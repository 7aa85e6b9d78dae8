import { Button, Group } from '@mantine/core'
import type { ShownWebhook } from '@peace/core/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import styles from './hooks.module.css'
import { Messages } from './messages.tsx'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

const useStanding = () => {
  const { t } = useTranslation('hooks')
  const format = useFormat()
  return ({ state, heardAt, failingSince, oldSecretUntil }: ShownWebhook): string =>
    [
      t(`state.${state}`),
      failingSince === undefined ? undefined : t('failing', { moment: format.moment(failingSince) }),
      heardAt === undefined ? t('unheard') : t('heard', { ago: format.ago(heardAt) }),
      oldSecretUntil !== undefined && oldSecretUntil > Date.now()
        ? t('bothUntil', { moment: format.moment(oldSecretUntil) })
        : undefined,
    ]
      .filter((each) => each !== undefined)
      .join(' · ')
}

export const HookRow = ({ of, told }: { of: ShownWebhook; told: (secret: string | undefined) => void }) => {
  const { t } = useTranslation('hooks')
  const { workspace } = useHere()
  const standing = useStanding()(of)
  const [asking, setAsking] = useState<'rotate' | 'forget'>()
  const [shown, setShown] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const hook = { workspaceId: workspace.id, hookId: of.id }
  const run = (work: Promise<unknown>) => {
    setFailure(undefined)
    work.then(() => told(undefined), setFailure)
  }
  const rotate = () => call('rotateWebhookSecret', hook).then(({ secret }) => told(secret))
  const forget = () => call('changeWebhook', { ...hook, to: 'forgotten' }).then(() => told(undefined))
  const test = () =>
    call('testWebhook', { ...hook, messageId: newId() }).then(() => setShown((times) => times + 1), setFailure)
  return (
    <section className={styles.row} aria-label={of.url}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h3 className={styles.name}>{of.url}</h3>
          <p className={styles.faint}>{of.events.map((event) => t(`event.${event}`)).join(' · ')}</p>
          <p className={styles.faint}>{standing}</p>
        </div>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => setShown(shown > 0 ? 0 : 1)} aria-expanded={shown > 0}>
            {t(shown > 0 ? 'hide' : 'messages')}
          </Button>
          {of.state === 'on' && (
            <Button variant="default" size="xs" onClick={test}>
              {t('test')}
            </Button>
          )}
          <Button
            variant="default"
            size="xs"
            onClick={() => run(call('changeWebhook', { ...hook, to: of.state === 'on' ? 'off' : 'on' }))}
          >
            {t(of.state === 'on' ? 'turnOff' : 'turnOn')}
          </Button>
          <Button variant="default" size="xs" onClick={() => setAsking('rotate')}>
            {t('rotate')}
          </Button>
          <Button variant="subtle" color="red" size="xs" onClick={() => setAsking('forget')}>
            {t('forget')}
          </Button>
        </Group>
      </div>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {shown > 0 && <Messages key={shown} hookId={of.id} />}
      <Part>
        {asking && (
          <Confirm
            title={t(`${asking}Title`)}
            text={t(`${asking}About`)}
            action={t(asking)}
            lost={asking === 'forget'}
            run={asking === 'rotate' ? rotate : forget}
            close={() => setAsking(undefined)}
          />
        )}
      </Part>
    </section>
  )
}
