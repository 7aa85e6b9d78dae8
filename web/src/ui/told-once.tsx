import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from './section.tsx'

type Props = { title: string; about: string; kept: string; secret: string; close: () => void }

// A secret that is shown this once, to be carried elsewhere.
export const ToldOnce = ({ title, about, kept, secret, close }: Props) => {
  const { t } = useTranslation()
  return (
    <Section title={title} about={about}>
      <Group align="flex-end">
        <TextInput aria-label={title} value={secret} readOnly style={{ flex: 1, minWidth: 220 }} />
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'copied' : 'copy')}</Button>}
        </CopyButton>
        <Button variant="default" onClick={close}>
          {kept}
        </Button>
      </Group>
    </Section>
  )
}
