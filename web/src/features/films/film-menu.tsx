import { ActionIcon, Menu } from '@mantine/core'
import { paths } from '@peace/core/paths'
import type { Film } from '@peace/core/story'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { Part } from '../../ui/part.tsx'

const RenameFilm = arriving(() => import('./rename-film.tsx'))
const DeleteFilm = arriving(() => import('./delete-film.tsx'))

export const FilmMenu = ({ film }: { film: Film }) => {
  const { t } = useTranslation('films')
  const { workspace, may } = useHere()
  const [open, setOpen] = useState<'rename' | 'delete'>()
  if (!may('film.edit')) return null
  const path = paths.film(workspace.id, film.id)
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('menuOf', { title: film.title })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen('rename')}>
            {t('rename')}
          </Menu.Item>
          {may('film.delete') && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setOpen('delete')}>
              {t('delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Part>
        {open === 'rename' && <RenameFilm film={film} path={path} close={close} />}
        {open === 'delete' && <DeleteFilm film={film} path={path} close={close} />}
      </Part>
    </>
  )
}
