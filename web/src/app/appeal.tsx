import { Button, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../data/call.ts'
import { newId } from '../data/ids.ts'
import { useMe } from '../session/session.ts'
import { useFailureText } from '../ui/use-failure-text.ts'
import { useSubmit } from '../ui/use-submit.ts'

// A suspension can be answered from the page that tells of it.
export default function Appeal() {
  const { t } = useTranslation('away')
  const { uid } = useMe()
  const say = useFailureText()
  const [reportId] = useState(newId)
  const [text, setText] = useState('')
  const { busy, failure, submit } = useSubmit()
  const [sent, setSent] = useState(false)
  const send = (event: FormEvent) =>
    submit(async () => {
      const about = { type: 'account' as const, id: uid }
      await call('sendReport', { reportId, kind: 'appeal', reason: 'other', text: text.trim(), about })
      setSent(true)
    }, event)
  if (sent) return <p role="status">{t('appeal.sent')}</p>
  return (
    <form onSubmit={send}>
      <Stack w="min(420px, 86vw)" ta="start">
        <Textarea
          label={t('appeal.label')}
          autosize
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={failure ? say(failure) : undefined}
        />
        <Button type="submit" loading={busy} disabled={!text.trim()}>
          {t('appeal.send')}
        </Button>
      </Stack>
    </form>
  )
}
