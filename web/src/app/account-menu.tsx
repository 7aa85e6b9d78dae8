import { Menu } from '@mantine/core'
import {
  IconEye,
  IconEyeOff,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSettings,
  IconShield,
  IconSun,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useEntry } from '../session/entry.ts'
import { saveOwnPreference } from '../session/preferences.ts'
import { chooseToBeSeen, useIsSeen } from '../session/presence-choice.ts'
import { signOutHere, useMe } from '../session/session.ts'
import { useHere } from '../session/workspaces.tsx'
import { useColorScheme } from '../ui/preferences.ts'
import styles from './frame.module.css'
import { showKeys } from './keys-store.ts'

export const AccountMenu = () => {
  const { t, i18n } = useTranslation()
  const { uid, email } = useMe()
  const { profile, workspace } = useHere()
  const isSeen = useIsSeen()
  const entry = useEntry()
  const dark = useColorScheme() === 'dark'
  const other = i18n.language === 'th' ? 'en' : 'th'
  const shown = profile.name || email
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={styles.menuButton} aria-label={t('accountOf', { name: shown })}>
          <span className={styles.initial} aria-hidden="true">
            {[...shown.trim()][0]?.toUpperCase() ?? '·'}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{shown}</Menu.Label>
        <Menu.Item component={Link} to="/profile" leftSection={<IconSettings size={16} />}>
          {t('profile')}
        </Menu.Item>
        {entry?.entry?.operator && (
          <Menu.Item component={Link} to="/admin" leftSection={<IconShield size={16} />}>
            {t('operators')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          lang={other}
          leftSection={<IconLanguage size={16} />}
          onClick={() => saveOwnPreference(uid, { locale: other })}
        >
          {other === 'th' ? 'ภาษาไทย' : 'English'}
        </Menu.Item>
        <Menu.Item
          leftSection={dark ? <IconSun size={16} /> : <IconMoon size={16} />}
          onClick={() => saveOwnPreference(uid, { theme: dark ? 'light' : 'dark' })}
        >
          {t(dark ? 'themeLight' : 'themeDark')}
        </Menu.Item>
        {workspace.kind === 'team' && (
          <Menu.Item
            leftSection={isSeen ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            onClick={() => chooseToBeSeen(!isSeen)}
          >
            {t(isSeen ? 'seen.hide' : 'seen.show')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => showKeys(true)}>
          {t('keys.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOutHere()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
