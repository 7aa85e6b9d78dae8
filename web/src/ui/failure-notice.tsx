import { Alert, Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFailureText } from './use-failure-text.ts'

// Says what happened and what can be done about it, where the thing would have been.
export const FailureNotice = ({ failure, again }: { failure: unknown; again?: () => void }) => {
  const { t } = useTranslation()
  const say = useFailureText()
  return (
    <Alert color="red" variant="light" role="alert" m="md" title={t('notDone')}>
      <Group justify="space-between" gap="md">
        <span>{say(failure)}</span>
        {again && (
          <Button variant="default" size="xs" onClick={again}>
            {t('tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}
