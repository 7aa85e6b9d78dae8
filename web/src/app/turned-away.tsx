import { Button, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { enter, useEntry } from '../session/entry.ts'
import { signOutHere, useMe } from '../session/session.ts'
import { enterWorkspace } from '../session/workspaces.tsx'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import { Sketch } from '../ui/sketch.tsx'
import { door } from '../ui/sketches/door.ts'
import styles from './notice.module.css'

const Appeal = arriving(() => import('./appeal.tsx'))

// Access that ended while the page was open. The page says so at once, and leaves nothing of the workspace behind it.
type ClosedProps = { reason: 'removed' | 'deleted' | 'suspended'; workspaceId?: string | undefined; name?: string }

export const WorkspaceClosed = ({ reason, workspaceId, name }: ClosedProps) => {
  const { t } = useTranslation('away')
  const { uid } = useMe()
  const entry = useEntry()
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    await enter(uid)
    setLeaving(false)
  }
  // What one still belongs to, as it is now: the list kept from before may name the workspace that was lost.
  useEffect(() => void enter(uid), [uid])
  const others = entry?.entry?.workspaces.filter(({ id }) => id !== workspaceId) ?? []
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch of={door} />
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
  const { t } = useTranslation('away')
  return (
    <main id="main" className={styles.notice} role="alert">
      <Sketch of={door} />
      <h1>{t(`account.${reason}.title`)}</h1>
      <p>{t(`account.${reason}.text`)}</p>
      {reason !== 'ended' && (
        <Part>
          <Appeal />
        </Part>
      )}
      <Button mt="sm" onClick={() => signOutHere()}>
        {t(reason === 'ended' ? 'signInAgain' : 'signOut')}
      </Button>
    </main>
  )
}
