import { Button, Group } from '@mantine/core'
import type { Build } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './builds.module.css'

// The question a build waits with, answered from here.
export const Answer = ({ build, unitKey }: { build: Build; unitKey: string }) => {
  const { t } = useTranslation('build')
  const say = useFailureText()
  const { may } = useHere()
  const { busy, failure, submit } = useSubmit()
  if (!may('film.build')) return null
  const give = (answer: 'use-fallback' | 'give-up') =>
    submit(() => call('answerJob', { workspaceId: build.workspaceId, jobId: build.id, unitKey, answer }))
  return (
    <div>
      <p>{t('question')}</p>
      <Group gap="xs" mt={6}>
        <Button size="xs" loading={busy} onClick={() => give('use-fallback')}>
          {t('useFallback')}
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={() => give('give-up')}>
          {t('giveUp')}
        </Button>
      </Group>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </div>
  )
}
