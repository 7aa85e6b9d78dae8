import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { enter } from '../../session/entry.ts'
import { mendStale } from '../../session/mend-stale.tsx'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

const Confirm = arriving(() => import('../../ui/confirm.tsx'))

export default function WorkspacePage() {
  const { t } = useTranslation('workspace')
  const { t: common } = useTranslation()
  const { workspace, role } = useHere()
  const format = useFormat()
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Name key={workspace.name} />
      <Section title={t('about')}>
        <p>
          {t(workspace.kind === 'team' ? 'kindTeam' : 'kindPersonal')} ·{' '}
          {t('since', { date: format.date(workspace.createdAt) })}
          <br />
          {t('yourRole', { role: common(`role.${role}`) })} · {common(`roleHelp.${role}`)}
        </p>
      </Section>
      {workspace.kind === 'team' && <Endings />}
    </>
  )
}

const Name = () => {
  const { t } = useTranslation('workspace')
  const { t: common } = useTranslation()
  const { uid } = useMe()
  const { workspace, may } = useHere()
  const say = useFailureText()
  const [name, setName] = useState(workspace.name)
  const { busy, failure, submit } = useSubmit()
  const rename = (event: FormEvent) =>
    submit(async () => {
      await call('renameWorkspace', { workspaceId: workspace.id, name: name.trim() })
      await enter(uid)
    }, event)
  return (
    <Section title={t('name')} about={may('workspace.rename') ? t('nameAbout') : undefined}>
      {may('workspace.rename') ? (
        <form onSubmit={rename}>
          <Group align="flex-end">
            <TextInput
              aria-label={t('name')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
              error={failure ? say(failure) : undefined}
              style={{ flex: 1, maxWidth: 420 }}
            />
            <Button type="submit" loading={busy} disabled={!name.trim() || name.trim() === workspace.name}>
              {common('save')}
            </Button>
          </Group>
        </form>
      ) : (
        <p>{workspace.name}</p>
      )}
    </Section>
  )
}

// Leaving and deleting: the ways a membership or a team ends.
const Endings = () => {
  const { t } = useTranslation('workspace')
  const { workspace, may } = useHere()
  const [open, setOpen] = useState<'leave' | 'delete'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Section title={t('leave')} about={t('leaveAbout')}>
        <Button variant="default" onClick={() => setOpen('leave')}>
          {t('leave')}
        </Button>
      </Section>
      {may('workspace.delete') && (
        <Section title={t('delete')} about={t('deleteAbout')} lost>
          <Button color="red" variant="outline" onClick={() => setOpen('delete')}>
            {t('delete')}
          </Button>
        </Section>
      )}
      <Part>
        {open === 'leave' && (
          <Confirm
            title={t('leaveTitle', { name: workspace.name })}
            text={t('leaveAbout')}
            action={t('leave')}
            run={() => call('leaveWorkspace', { workspaceId: workspace.id })}
            close={close}
          />
        )}
        {open === 'delete' && (
          <Confirm
            title={t('deleteTitle', { name: workspace.name })}
            text={t('deleteAbout')}
            action={t('delete')}
            retype={{ label: t('deleteRetype', { name: workspace.name }), value: workspace.name }}
            mend={mendStale}
            run={() => call('deleteWorkspace', { workspaceId: workspace.id, name: workspace.name })}
            close={close}
          />
        )}
      </Part>
    </>
  )
}
