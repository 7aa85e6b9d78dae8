import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { enter, useEntry } from '../session/entry.ts'
import { useMe } from '../session/session.ts'
import { enterWorkspace, useHere } from '../session/workspaces.tsx'
import { arriving } from '../ui/arriving.tsx'
import { Part } from '../ui/part.tsx'
import styles from './frame.module.css'

const NewTeam = arriving(() => import('./new-team.tsx'))

export const WorkspaceMenu = () => {
  const { t } = useTranslation()
  const { uid } = useMe()
  const { workspace } = useHere()
  const entry = useEntry()
  const [making, setMaking] = useState(false)
  const known = entry?.entry?.workspaces ?? []
  const list = known.some((card) => card.id === workspace.id) ? known : [workspace, ...known]
  return (
    <>
      <Menu position="bottom-end" width={280} onOpen={() => void enter(uid)} withinPortal>
        <Menu.Target>
          <button
            type="button"
            className={styles.menuButton}
            aria-label={t('switchWorkspace', { name: workspace.name })}
          >
            <span className={styles.menuName}>{workspace.name}</span>
            <IconChevronDown size={16} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('yourWorkspaces')}</Menu.Label>
          {list.map((card) => (
            <Menu.Item
              key={card.id}
              onClick={() => enterWorkspace(uid, card.id)}
              aria-current={card.id === workspace.id || undefined}
              rightSection={card.id === workspace.id ? <IconCheck size={16} aria-hidden="true" /> : undefined}
            >
              {card.id === workspace.id ? workspace.name : card.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
            {t('newTeam')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {making && (
        <Part>
          <NewTeam close={() => setMaking(false)} />
        </Part>
      )}
    </>
  )
}
