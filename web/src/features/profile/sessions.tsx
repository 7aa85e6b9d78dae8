import { Button } from '@mantine/core'
import { sessionSchema } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useCollection } from '../../data/live.ts'
import { ownSessionId } from '../../session/entry.ts'
import { signOutHere, useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './profile.module.css'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

const nameOf = (agent: string): string => {
  const first = (list: readonly (readonly [string, string])[]) => list.find(([mark]) => agent.includes(mark))?.[1]
  return [first(browsers), first(systems)].filter(Boolean).join(' · ') || agent.slice(0, 60)
}

export const Sessions = () => {
  const { t } = useTranslation('profile')
  const { uid } = useMe()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const found = useCollection(paths.sessions(uid), sessionSchema, { orderBy: [['lastSeenAt', 'desc']], limit: 20 })
  const sessions = found.status === 'ready' ? found.data : []
  const end = async () => {
    await call('signOutEverywhere', {})
    await signOutHere()
  }
  return (
    <Section title={t('sessions')} about={t('sessionsAbout')}>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <span>
              {nameOf(session.agent)}
              {session.id === ownSessionId() && <strong> · {t('thisOne')}</strong>}
            </span>
            <span className={styles.faint}>
              {session.address} · {format.ago(session.lastSeenAt)}
            </span>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('signOutEverywhere')}
      </Button>
      <Part>
        {asking && (
          <Confirm
            title={t('signOutEverywhere')}
            text={t('signOutEverywhereText')}
            action={t('signOutEverywhere')}
            run={end}
            close={() => setAsking(false)}
          />
        )}
      </Part>
    </Section>
  )
}
