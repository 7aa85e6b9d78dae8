import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

type Props = {
  title: string
  children?: ReactNode
  action: string
  lost?: boolean
  run: (reason: string) => Promise<unknown>
  close: () => void
}

// Whatever an operator changes is done for a reason, which the audit log keeps.
export const WithReason = ({ title, children, action, lost = false, run, close }: Props) => {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const [reason, setReason] = useState('')
  const { busy, failure, submit } = useSubmit()
  const send = (event: FormEvent) =>
    submit(async () => {
      await run(reason.trim())
      close()
    }, event)
  return (
    <Modal opened onClose={close} title={title} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={send}>
        <Stack>
          {children}
          <TextInput
            label={t('reason')}
            value={reason}
            minLength={3}
            maxLength={300}
            required
            withAsterisk={false}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
            error={failure ? say(failure) : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={reason.trim().length < 3}
              {...(lost ? { color: 'red' } : {})}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
