import { Alert, Button, Group, Stack } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unread } from '../data/live.ts'
import { removeDocument } from '../data/write.ts'
import { useFilm } from '../session/film.tsx'
import { useUnread } from '../session/film-content.ts'
import { useFailureText } from '../ui/use-failure-text.ts'

const Confirm = lazy(() => import('../ui/confirm.tsx'))

// What of the film could not be read is left out of it. Which one, and the way on: to take it away.
export const UnreadNotice = () => {
  const { t } = useTranslation()
  const say = useFailureText()
  const { may } = useFilm()
  const unread = useUnread()
  const [removing, setRemoving] = useState<Unread>()
  if (unread.length === 0) return null
  return (
    <Alert color="red" variant="light" role="alert" m="md" title={t('unread.title')}>
      <Stack gap="xs">
        {unread.map((each) => (
          <Group key={each.path} justify="space-between" gap="md">
            <span>
              {each.name && <strong>{each.name}: </strong>}
              {say(each.failure)}
            </span>
            {may('film.edit') && each.failure.code === 'data-damaged' && (
              <Button variant="default" size="xs" onClick={() => setRemoving(each)}>
                {t('unread.remove')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
      {removing && (
        <Suspense>
          <Confirm
            title={t('unread.remove')}
            text={t('unread.removeText', { name: removing.name })}
            action={t('delete')}
            run={() => removeDocument(removing.path)}
            close={() => setRemoving(undefined)}
          />
        </Suspense>
      )}
    </Alert>
  )
}
