import { Button, Group, TextInput } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFields } from '../../data/write.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

export const About = () => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const { uid } = useMe()
  const { profile } = useHere()
  const say = useFailureText()
  const [name, setName] = useState(profile.name)
  const { busy, failure, submit } = useSubmit()
  const save = (event: FormEvent) => submit(() => saveFields(paths.user(uid), { name: name.trim() }), event)
  return (
    <Section title={t('name')} about={t('nameAbout')}>
      <form onSubmit={save}>
        <Group align="flex-end">
          <TextInput
            aria-label={t('name')}
            autoComplete="name"
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
            error={failure ? say(failure) : undefined}
            style={{ flex: 1, maxWidth: 420 }}
          />
          <Button type="submit" loading={busy} disabled={name.trim() === profile.name}>
            {common('save')}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
