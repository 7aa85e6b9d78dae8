import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle } from '../../ui/section.tsx'

type Channels = ApiOutput<'listChannels'>

// The accounts outside that this workspace may send films to. An outlet sends people back here with a code, good once.
export default function ChannelsPage() {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { workspace, may } = useHere()
  const navigate = useNavigate()
  const { state, code, error } = useSearch({ from: '/components/signed-in/workspace/channels' })
  const [found, setFound] = useState<Channels>()
  const [failure, setFailure] = useState<unknown>()
  const [leave, setLeave] = useState<ApiOutput<'closeChannel'>['leave']>()
  const taken = useRef('')
  const ask = useCallback(
    () => call('listChannels', { workspaceId: workspace.id }).then(setFound, setFailure),
    [workspace.id],
  )
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setFailure(undefined)
      setLeave(undefined)
      await work().catch(setFailure)
      await ask()
    },
    [ask],
  )
  useEffect(() => {
    if (!state || !code) return void ask()
    if (taken.current === code) return
    taken.current = code
    run(() => call('connectChannel', { workspaceId: workspace.id, state, code })).then(() =>
      navigate({ to: '/workspace/channels', search: {}, replace: true }),
    )
  }, [state, code, ask, run, navigate, workspace.id])
  const start = () =>
    run(async () => {
      const { address } = await call('startChannel', { workspaceId: workspace.id, outlet: 'youtube' })
      window.location.assign(address)
    })
  const forget = (channelId: string) =>
    run(async () => setLeave((await call('closeChannel', { workspaceId: workspace.id, channelId })).leave))
  return (
    <>
      <PageTitle>{t('channels')}</PageTitle>
      <p>{t('channelsAbout')}</p>
      {error && <p role="alert">{t('notAllowed')}</p>}
      {leave && leave !== 'taken-back' && <p role="alert">{t(`leave.${leave}`)}</p>}
      {failure !== undefined && <FailureNotice failure={failure} />}
      {!found && failure === undefined && <PageLoading />}
      {found?.channels.length === 0 && <p>{t('noChannels')}</p>}
      <ul>
        {found?.channels.map(({ id, name, outlet, state: standing, connectedAt }) => (
          <li key={id} data-channel={standing}>
            {name} · {t(`outlet.${outlet}`)} · {t(`channel.${standing}`)} · {format.date(connectedAt)}{' '}
            {may('backends.manage') && (
              <Button variant="default" size="compact-sm" onClick={() => forget(id)}>
                {t('forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found && !found.setUp.includes('youtube') && <p>{t('notSetUp')}</p>}
      {found?.setUp.includes('youtube') && may('backends.manage') && (
        <Button onClick={start}>{t('connect', { outlet: 'YouTube' })}</Button>
      )}
    </>
  )
}
