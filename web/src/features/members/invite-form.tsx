import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { type Role, roles } from '@peace/core/access'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { isLocal } from '../../data/config.ts'
import { toFailure } from '../../data/failure.ts'
import { newId } from '../../data/ids.ts'
import { useMe } from '../../session/session.ts'
import { sendOwnVerification } from '../../session/verification.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

type Invited = Exclude<Role, 'owner'>
const offered = roles.filter((role): role is Invited => role !== 'owner')

export const InviteForm = ({
  close,
  send = sendOwnVerification,
}: {
  close: () => void
  send?: typeof sendOwnVerification
}) => {
  const { t } = useTranslation('members')
  const { t: common } = useTranslation()
  const { workspace } = useHere()
  const me = useMe()
  const say = useFailureText()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Invited>('editor')
  const [invitationId, setInvitationId] = useState(newId)
  const { busy, failure, submit } = useSubmit()
  const [letter, setLetter] = useState<'sent' | 'failed'>()
  const [sentTo, setSentTo] = useState('')
  const unverified = failure !== undefined && toFailure(failure).code === 'email-not-verified'
  const full = failure !== undefined && toFailure(failure).code === 'members-full'
  const invite = (event: FormEvent) =>
    submit(async () => {
      setSentTo('')
      await call('inviteMember', { workspaceId: workspace.id, invitationId, email: email.trim(), role })
      setSentTo(email.trim())
      setEmail('')
      setInvitationId(newId())
    }, event)
  const verify = () =>
    send().then(
      () => setLetter('sent'),
      () => setLetter('failed'),
    )
  return (
    <Modal opened onClose={close} title={t('invite')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={invite}>
        <Stack>
          <TextInput
            label={t('inviteEmail')}
            description={t('inviteHelp')}
            type="email"
            required
            withAsterisk={false}
            data-autofocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={failure ? say(failure) : undefined}
          />
          <Radio.Group label={t('role')} value={role} onChange={(next) => setRole(next as Invited)}>
            <Stack gap="xs" mt={4}>
              {offered.map((one) => (
                <Radio key={one} value={one} label={common(`role.${one}`)} description={common(`roleHelp.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {unverified && (
            <Button variant="default" disabled={letter === 'sent'} onClick={verify}>
              {t(letter === 'sent' ? 'verifySent' : 'verifySend')}
            </Button>
          )}
          {unverified && letter === 'failed' && <p role="alert">{common('letterFailed', { email: me.email })}</p>}
          {full && (
            <p>
              <Link to="/pricing">{t('moreSeats')}</Link>
            </p>
          )}
          {sentTo && (
            <p role="status">
              {t('invited', { email: sentTo })}{' '}
              {isLocal && (
                <Link to="/mailbox" search={{ to: sentTo }} target="_blank">
                  {t('openMailbox')}
                </Link>
              )}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('close')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
