import { Switch } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { Section } from '../../ui/section.tsx'

export const Privacy = () => {
  const { t } = useTranslation('profile')
  const { uid } = useMe()
  const { profile } = useHere()
  return (
    <Section title={t('privacy')} about={t('privacyAbout')}>
      <Switch
        label={t('analytics')}
        description={t('analyticsHelp')}
        checked={profile.consent.analytics}
        onChange={(event) =>
          write(paths.user(uid), { consent: { analytics: event.currentTarget.checked, at: Date.now() } })
        }
      />
    </Section>
  )
}
