import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../data/call.ts'
import { newId } from '../data/ids.ts'
import { enter } from '../session/entry.ts'
import { useMe } from '../session/session.ts'
import { enterWorkspace } from '../session/workspaces.tsx'
import { useFailureText } from '../ui/use-failure-text.ts'
import { useSubmit } from '../ui/use-submit.ts'

export default function NewTeam({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const say = useFailureText()
  const { uid } = useMe()
  const [name, setName] = useState('')
  // Made once for this dialog, so that a second click asks for the same team.
  const [workspaceId] = useState(newId)
  const { busy, failure, submit } = useSubmit()
  const make = (event: FormEvent) =>
    submit(async () => {
      if (!name.trim()) return
      await call('createTeam', { workspaceId, name: name.trim() })
      enterWorkspace(uid, workspaceId)
      await enter(uid)
      close()
    }, event)
  return (
    <Modal opened onClose={close} title={t('newTeam')} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={make}>
        <Stack>
          <TextInput
            label={t('teamName')}
            description={t('teamNameHelp')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={80}
            required
            data-autofocus
            error={failure ? say(failure) : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!name.trim()}>
              {t('createTeam')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
