import { Button, Group } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { signOutHere, useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './profile.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

// An export goes on while one is elsewhere; its id is kept so that it is found again.
const keptId = (uid: string) => `peace.export.${uid}`

export const OwnData = () => {
  const { t } = useTranslation('profile')
  return (
    <>
      <Section title={t('export')} about={t('exportAbout')}>
        <Export />
      </Section>
      <DeleteAccount />
    </>
  )
}

const Export = () => {
  const { t } = useTranslation('profile')
  const { uid } = useMe()
  const format = useFormat()
  const say = useFailureText()
  const [id, setId] = useState(() => localStorage.getItem(keptId(uid)) ?? '')
  const [state, setState] = useState<ApiOutput<'readExport'>>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    if (!id) return
    let timer: number | undefined
    const look = () =>
      call('readExport', { exportId: id }).then((found) => {
        setState(found)
        if (found.state === 'waiting' || found.state === 'running') timer = window.setTimeout(look, 3000)
      }, setFailure)
    look()
    return () => clearTimeout(timer)
  }, [id])
  const start = async () => {
    const made = newId()
    setFailure(undefined)
    setState(undefined)
    await call('startExport', { exportId: made }).then(() => {
      localStorage.setItem(keptId(uid), made)
      setId(made)
    }, setFailure)
  }
  const busy = state?.state === 'waiting' || state?.state === 'running'
  return (
    <>
      <Group>
        <Button variant="default" loading={busy} onClick={start}>
          {t(state ? 'exportAgain' : 'exportStart')}
        </Button>
        {state?.state === 'done' && state.url && (
          <Button component="a" href={state.url} download>
            {t('exportFetch', { size: format.number(Math.max(1, Math.round((state.bytes ?? 0) / 1000))) })}
          </Button>
        )}
      </Group>
      <p role="status" className={styles.faint}>
        {busy && t('exportRunning')}
        {state?.state === 'failed' && t('exportFailed')}
      </p>
      {failure !== undefined && (
        <p role="alert" className={styles.failure}>
          {say(failure)}
        </p>
      )}
    </>
  )
}

const DeleteAccount = () => {
  const { t } = useTranslation('profile')
  const { email } = useMe()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = async () => {
    const { proofId } = await call('deleteAccount', { email })
    await navigate({ to: '/deletion/$proofId', params: { proofId } })
    await signOutHere()
  }
  return (
    <Section title={t('deleteAccount')} about={t('deleteAccountAbout')} lost>
      <Button color="red" variant="outline" onClick={() => setAsking(true)}>
        {t('deleteAccount')}
      </Button>
      <Part>
        {asking && (
          <Confirm
            title={t('deleteAccount')}
            text={t('deleteAccountText')}
            action={t('deleteAccount')}
            retype={{ label: t('deleteAccountRetype', { email }), value: email }}
            mend={mendStale}
            run={remove}
            close={() => setAsking(false)}
          />
        )}
      </Part>
    </Section>
  )
}
