import { ActionIcon, Menu } from '@mantine/core'
import { paths } from '@peace/core/paths'
import type { Film } from '@peace/core/story'
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconFolder, IconPencil, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { Part } from '../../ui/part.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './films.module.css'
import { type placesIn, shelfOf } from './shelf.ts'

const RenameFilm = arriving(() => import('./rename-film.tsx'))
const ShelveFilm = arriving(() => import('./shelve-film.tsx'))
const DeleteFilm = arriving(() => import('./delete-film.tsx'))

type Props = { film: Film; places: ReturnType<typeof placesIn> }

export const FilmMenu = ({ film, places }: Props) => {
  const { t } = useTranslation('films')
  const { workspace, may } = useHere()
  const { uid } = useMe()
  const say = useFailureText()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'rename' | 'shelve' | 'delete'>()
  const [failure, setFailure] = useState<unknown>()
  // The same copy however often it is asked for, until it is there.
  const [copyId, setCopyId] = useState(newId)
  if (!may('film.edit')) return null
  const path = paths.film(workspace.id, film.id)
  const close = () => setOpen(undefined)
  const isAway = film.shelf?.archivedAt !== undefined
  const putAway = () => {
    const shelf = shelfOf({ ...film.shelf, archivedAt: isAway ? undefined : Date.now() })
    write(path, { shelf, updatedBy: uid }, setFailure)
  }
  const copy = async () => {
    setFailure(undefined)
    try {
      const title = t('copyOf', { title: film.title }).slice(0, 200)
      await call('duplicateFilm', { workspaceId: workspace.id, filmId: film.id, newFilmId: copyId, title })
      setCopyId(newId())
      await navigate({ to: '/films/$filmId', params: { filmId: copyId } })
    } catch (error) {
      setFailure(error)
    }
  }
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
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => setOpen('shelve')}>
            {t('shelve')}
          </Menu.Item>
          <Menu.Item leftSection={isAway ? <IconArchiveOff size={16} /> : <IconArchive size={16} />} onClick={putAway}>
            {t(isAway ? 'takeBack' : 'putAway')}
          </Menu.Item>
          {may('film.delete') && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => setOpen('delete')}>
              {t('delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
      <Part>
        {open === 'shelve' && <ShelveFilm {...{ film, path, close }} folders={places.folders} tags={places.tags} />}
        {open === 'rename' && <RenameFilm film={film} path={path} close={close} />}
        {open === 'delete' && <DeleteFilm film={film} path={path} close={close} />}
      </Part>
    </>
  )
}
