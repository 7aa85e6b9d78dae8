import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import type { Film } from '@peace/core/story'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'

export default function RenameFilm({ film, path, close }: { film: Film; path: string; close: () => void }) {
  const { t } = useTranslation('films')
  const { t: say } = useTranslation()
  const { uid } = useMe()
  const [title, setTitle] = useState(film.title)
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    write(path, { title: title.trim(), updatedAt: Date.now(), updatedBy: uid, revision: film.revision + 1 })
    close()
  }
  return (
    <Modal opened onClose={close} title={t('rename')} centered closeButtonProps={{ 'aria-label': say('close') }}>
      <form onSubmit={rename}>
        <Stack>
          <TextInput
            label={t('filmTitle')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            maxLength={200}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button type="submit" disabled={!title.trim()}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
