import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from './use-failure-text.ts'

type Props = {
  title: string
  text: ReactNode
  action: string
  // To be typed again by whoever really means it.
  retype?: { label: string; value: string }
  lost?: boolean
  // What can be done about a refusal, right here.
  mend?: (failure: unknown, again: () => void) => ReactNode
  run: () => Promise<unknown>
  close: () => void
}

// Asks once, does it once, and stays open with a sentence when it did not work.
export default function Confirm({ title, text, action, retype, lost = true, mend, run, close }: Props) {
  const { t } = useTranslation()
  const say = useFailureText()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const act = async () => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      close()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  // While a refusal is being mended, that is the one thing to do: the action again would only be refused again.
  const mending = failure !== undefined && mend?.(failure, act)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!mending) void act()
  }
  return (
    <Modal opened onClose={close} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <div>{text}</div>
          {retype && (
            <TextInput label={retype.label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          )}
          {failure !== undefined && (
            <p role="alert" style={{ color: 'var(--lost)' }}>
              {say(failure)}
            </p>
          )}
          {mending}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            {!mending && (
              <Button
                type="submit"
                loading={busy}
                disabled={retype !== undefined && typed.trim() !== retype.value}
                {...(lost ? { color: 'red' } : {})}
              >
                {action}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
