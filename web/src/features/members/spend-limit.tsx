import { Button, Group, Modal, NumberInput, Stack } from '@mantine/core'
import type { Member } from '@peace/core/access'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

export default function SpendLimit({ member, close }: { member: Member; close: () => void }) {
  const { t } = useTranslation('members')
  const { t: common } = useTranslation()
  const { workspace } = useHere()
  const say = useFailureText()
  const [credits, setCredits] = useState<number | string>(
    member.spendLimitMillis === undefined ? '' : member.spendLimitMillis / 1000,
  )
  const { busy, failure, submit } = useSubmit()
  const save = (event: FormEvent) =>
    submit(async () => {
      const spendLimitMillis = credits === '' ? null : Math.round(Number(credits) * 1000)
      await call('setMemberLimit', { workspaceId: workspace.id, memberId: member.id, spendLimitMillis })
      close()
    }, event)
  return (
    <Modal opened onClose={close} title={t('limit')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      <form onSubmit={save}>
        <Stack>
          <NumberInput
            label={t('limitLabel', { name: member.name || member.email })}
            description={t('limitHelp')}
            value={credits}
            onChange={setCredits}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            thousandSeparator=","
            hideControls
            data-autofocus
            error={failure ? say(failure) : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
