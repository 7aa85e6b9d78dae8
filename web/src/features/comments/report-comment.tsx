import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core'
import { reportReasons } from '@peace/core/api'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'

type Props = { workspaceId: string; commentId: string; close: () => void }

export default function ReportComment({ workspaceId, commentId, close }: Props) {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const [reportId] = useState(newId)
  const [reason, setReason] = useState<(typeof reportReasons)[number]>('other')
  const [text, setText] = useState('')
  const { busy, failure, submit } = useSubmit()
  const [sent, setSent] = useState(false)
  const send = (event: FormEvent) =>
    submit(async () => {
      const about = { type: 'comment' as const, workspaceId, id: commentId }
      await call('sendReport', { reportId, kind: 'report', reason, text: text.trim(), about })
      setSent(true)
    }, event)
  return (
    <Modal opened onClose={close} title={t('report')} centered closeButtonProps={{ 'aria-label': common('close') }}>
      {sent ? (
        <p role="status">{t('reportSent')}</p>
      ) : (
        <form onSubmit={send}>
          <Stack>
            <Select
              label={t('reportWhy')}
              value={reason}
              allowDeselect={false}
              data={reportReasons.map((value) => ({ value, label: t(`reportReason.${value}`) }))}
              onChange={(next) => next && setReason(next as typeof reason)}
            />
            <Textarea
              label={t('reportText')}
              autosize
              minRows={3}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              error={failure ? say(failure) : undefined}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={busy} disabled={!text.trim()}>
                {t('reportSend')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
