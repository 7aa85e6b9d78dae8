import { Button, Group, Modal, Stack } from '@mantine/core'
import type { Film } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'

export default function DeleteFilm({ film, path, close }: { film: Film; path: string; close: () => void }) {
  const { t } = useTranslation('films')
  const { t: say } = useTranslation()
  const { uid } = useMe()
  const remove = () => {
    const now = Date.now()
    write(path, { deletedAt: now, updatedAt: now, updatedBy: uid })
    close()
  }
  return (
    <Modal
      opened
      onClose={close}
      title={t('deleteTitle', { title: film.title })}
      centered
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <Stack>
        <p>{t('deleteText')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {say('cancel')}
          </Button>
          <Button color="red" onClick={remove}>
            {t('delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
