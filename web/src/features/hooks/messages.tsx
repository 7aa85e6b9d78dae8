import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import styles from './hooks.module.css'

type Found = ApiOutput<'listHookMessages'>
type Message = Found['messages'][number]

const Tries = ({ of }: { of: Message }) => {
  const { t } = useTranslation('hooks')
  const format = useFormat()
  if (of.attempts.length === 0) return null
  return (
    <ol className={styles.tries} aria-label={t('tries')}>
      {of.attempts.map(({ at, ms, status, problem }) => (
        <li key={at}>
          {format.moment(at)} · {status === undefined ? problem : t('answered', { status })} · {t('took', { ms })}
        </li>
      ))}
    </ol>
  )
}

// All that was sent to one address, the latest first; each can be sent again as it was.
export const Messages = ({ hookId }: { hookId: string }) => {
  const { t } = useTranslation('hooks')
  const { workspace } = useHere()
  const format = useFormat()
  const [found, setFound] = useState<Found>()
  const [failure, setFailure] = useState<unknown>()
  const hook = { workspaceId: workspace.id, hookId }
  const ask = useCallback(() => {
    setFailure(undefined)
    call('listHookMessages', { workspaceId: workspace.id, hookId }).then(setFound, setFailure)
  }, [workspace.id, hookId])
  useEffect(ask, [ask])
  const again = (messageId: string) => call('replayHookMessage', { ...hook, messageId }).then(ask, setFailure)
  const older = (after: string) =>
    call('listHookMessages', { ...hook, after }).then(
      ({ messages, next }) =>
        setFound((now) => ({ messages: [...(now?.messages ?? []), ...messages], ...(next ? { next } : {}) })),
      setFailure,
    )
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} again={ask} />}
      {!found && failure === undefined && <PageLoading />}
      {found?.messages.length === 0 && <p className={styles.faint}>{t('noMessages')}</p>}
      <ul className={styles.messages} aria-label={t('messages')}>
        {found?.messages.map((message) => (
          <li key={message.id} className={styles.message} data-state={message.state}>
            <div className={styles.what}>
              {t(`event.${message.event}`)} · {format.moment(message.createdAt)} · {t(`message.${message.state}`)}
              <Tries of={message} />
            </div>
            {message.state !== 'waiting' && (
              <Button variant="default" size="compact-xs" onClick={() => again(message.id)}>
                {t('again')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found?.next && (
        <Button variant="subtle" size="xs" onClick={() => found.next && older(found.next)}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
