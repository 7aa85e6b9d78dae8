import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { enter, useEntry } from '../session/entry.ts'
import { signOutHere, useMe } from '../session/session.ts'
import { enterWorkspace } from '../session/workspaces.tsx'
import { Sketch } from '../ui/sketch.tsx'
import styles from './notice.module.css'

// Access that ended while the page was open. The page says so at once, and leaves nothing of the workspace behind it.
export const WorkspaceClosed = ({ reason, name }: { reason: 'removed' | 'deleted' | 'suspended'; name?: string }) => {
  const { t } = useTranslation()
  const { uid } = useMe()
  const entry = useEntry()
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    await enter(uid)
    setLeaving(false)
  }
  const others = entry?.entry?.workspaces ?? []
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch name="door" />
      <h1>{t(`closed.${reason}.title`, { name: name ?? '' })}</h1>
      <p>{t(`closed.${reason}.text`)}</p>
      <Stack gap="xs" mt="sm">
        {others.map((other) => (
          <Button key={other.id} variant="default" onClick={() => enterWorkspace(uid, other.id)}>
            {t('closed.goTo', { name: other.name })}
          </Button>
        ))}
        <Button variant="subtle" loading={leaving} onClick={leave}>
          {t('closed.lookAgain')}
        </Button>
        <Button variant="subtle" onClick={() => signOutHere()}>
          {t('signOut')}
        </Button>
      </Stack>
    </main>
  )
}

export const AccountEnded = ({ reason }: { reason: 'suspended' | 'banned' | 'ended' }) => {
  const { t } = useTranslation()
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch name="door" />
      <h1>{t(`account.${reason}.title`)}</h1>
      <p>{t(`account.${reason}.text`)}</p>
      <Button mt="sm" onClick={() => signOutHere()}>
        {t(reason === 'ended' ? 'signInAgain' : 'signOut')}
      </Button>
    </main>
  )
}
