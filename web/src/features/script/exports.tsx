import { ActionIcon, Menu } from '@mantine/core'
import { patchFdx, printFdx, readFountain } from '@peace/core/screenplay'
import { IconDownload } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { readOriginal } from '../../data/original.ts'
import { fileNameOf, saveFile } from '../../data/save-file.ts'
import { useFilm } from '../../session/film.tsx'

export const Exports = ({ text }: { text: () => string }) => {
  const { t } = useTranslation('script')
  const { film, workspaceId } = useFilm()
  const hash = useLocation({ select: (location) => location.hash })
  const name = fileNameOf(film.title)
  const read = () => readFountain(text(), { newId })
  const finalDraft = async () => {
    const { scenes, titlePage } = read()
    // Offline, what is known of it goes out.
    const original = await readOriginal({ workspaceId, filmId: film.id }).catch(() => undefined)
    const fdx = original === undefined ? printFdx(scenes, titlePage) : patchFdx(original, scenes, titlePage)
    saveFile(`${name}.fdx`, fdx, 'application/xml')
  }
  const pdf = async () => {
    const { scenes, titlePage } = read()
    const { makeScriptPdf } = await import('../../pdf/make.ts')
    const made = await makeScriptPdf({ title: film.title, language: film.language, scenes, titlePage })
    saveFile(`${name}.pdf`, made, 'application/pdf')
  }
  return (
    <Menu position="bottom-end" key={hash} defaultOpened={hash === 'export'}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('export')}>
          <IconDownload size={18} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveFile(`${name}.fountain`, text(), 'text/plain;charset=utf-8')}>Fountain</Menu.Item>
        <Menu.Item onClick={() => finalDraft()}>Final Draft (FDX)</Menu.Item>
        <Menu.Item onClick={() => pdf()}>PDF</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
