import { Autocomplete, Button, Group, Modal, Stack, TagsInput } from '@mantine/core'
import { type Film, mostTags } from '@peace/core/story'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { shelfOf } from './shelf.ts'

type Props = { film: Film; path: string; folders: readonly string[]; tags: readonly string[]; close: () => void }

// Where a team keeps it. What the film is stays, so nothing of it goes out of date.
export default function ShelveFilm({ film, path, folders, tags: known, close }: Props) {
  const { t } = useTranslation('films')
  const { t: say } = useTranslation()
  const { uid } = useMe()
  const [folder, setFolder] = useState(film.shelf?.folder ?? '')
  const [tags, setTags] = useState<string[]>(film.shelf?.tags ?? [])
  const save = (event: FormEvent) => {
    event.preventDefault()
    const own = tags.map((tag) => tag.trim().slice(0, 30)).filter(Boolean)
    write(path, { shelf: shelfOf({ ...film.shelf, folder: folder.trim(), tags: own }), updatedBy: uid })
    close()
  }
  return (
    <Modal opened onClose={close} title={t('shelve')} centered closeButtonProps={{ 'aria-label': say('close') }}>
      <form onSubmit={save}>
        <Stack>
          <Autocomplete label={t('folder')} data={[...folders]} value={folder} onChange={setFolder} maxLength={60} />
          <TagsInput
            label={t('tags')}
            description={t('tagsAbout')}
            data={[...known]}
            value={tags}
            onChange={setTags}
            maxTags={mostTags}
            clearable={false}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('cancel')}
            </Button>
            <Button type="submit">{say('save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
