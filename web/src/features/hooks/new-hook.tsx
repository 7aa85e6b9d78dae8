import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type HookEvent, hookEvents } from '@peace/core/hooks'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

export const NewHook = ({ close, made }: { close: () => void; made: (secret: string) => void }) => {
  const { t } = useTranslation('hooks')
  const { t: common } = useTranslation()
  const { workspace } = useHere()
  const say = useFailureText()
  const [hookId] = useState(newId)
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<HookEvent[]>([...hookEvents])
  const { busy, failure, submit } = useSubmit()
  const make = (event: FormEvent) =>
    submit(async () => {
      const wish = { workspaceId: workspace.id, hookId, url: url.trim(), events }
      const { secret } = await call('makeWebhook', wish)
      made(secret)
    }, event)
  return (
    <Modal opened onClose={close} title={t('make')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={make}>
        <Stack>
          <TextInput
            type="url"
            label={t('url')}
            description={t('urlHelp')}
            required
            withAsterisk={false}
            maxLength={1000}
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('events')} value={events} onChange={(next) => setEvents(next as HookEvent[])}>
            <Stack gap="xs" mt={4}>
              {hookEvents.map((event) => (
                <Checkbox key={event} value={event} label={t(`event.${event}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {failure !== undefined && (
            <p role="alert" style={{ color: 'var(--lost)' }}>
              {say(failure)}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={url.trim() === '' || events.length === 0}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
