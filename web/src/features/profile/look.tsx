import { SegmentedControl, Switch } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { saveOwnPreference } from '../../session/preferences.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { type ThemeChoice, useThemeChoice } from '../../ui/preferences.ts'
import { Section } from '../../ui/section.tsx'

export const Look = () => {
  const { t, i18n } = useTranslation('profile')
  const { uid } = useMe()
  const { profile } = useHere()
  const theme = useThemeChoice()
  return (
    <Section title={t('look')} about={t('lookAbout')}>
      <SegmentedControl
        aria-label={t('language')}
        value={i18n.language}
        data={[
          { value: 'th', label: 'ไทย' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(next) => saveOwnPreference(uid, { locale: next === 'en' ? 'en' : 'th' })}
      />
      <SegmentedControl
        aria-label={t('theme')}
        value={theme}
        data={[
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
          { value: 'system', label: t('theme.system') },
        ]}
        onChange={(next) => saveOwnPreference(uid, { theme: next as ThemeChoice })}
      />
      <Switch
        label={t('byEmail')}
        checked={profile.notifyByEmail}
        onChange={(event) => write(paths.user(uid), { notifyByEmail: event.currentTarget.checked })}
      />
    </Section>
  )
}
