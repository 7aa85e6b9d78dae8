import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/section.tsx'

export const Secret = ({ secret, close }: { secret: string; close: () => void }) => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  return (
    <Section title={t('secret')} about={t('secretAbout')}>
      <Group align="flex-end">
        <TextInput aria-label={t('secret')} value={secret} readOnly style={{ flex: 1, minWidth: 220 }} />
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{common(copied ? 'copied' : 'copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={close}>
          {t('secretKept')}
        </Button>
      </Group>
    </Section>
  )
}
