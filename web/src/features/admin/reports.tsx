import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import type { Report } from '@peace/core/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageTitle } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useSubmit } from '../../ui/use-submit.ts'
import styles from './admin.module.css'
import { useAsk } from './use-ask.ts'

const states = ['open', 'upheld', 'dismissed'] as const

export default function ReportsPage() {
  const { t } = useTranslation('admin')
  const [state, setState] = useState<(typeof states)[number]>('open')
  const { answer, failure, again } = useAsk('listReports', { state })
  return (
    <>
      <PageTitle
        beside={
          <SegmentedControl
            aria-label={t('state')}
            value={state}
            onChange={(next) => setState(next as typeof state)}
            data={states.map((value) => ({ value, label: t(`report.${value}`) }))}
          />
        }
      >
        {t('reports')}
      </PageTitle>
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      {answer?.reports.length === 0 && <p>{t('nothing')}</p>}
      <ul className={styles.plain}>
        {answer?.reports.map((report) => (
          <One key={report.id} report={report} changed={again} />
        ))}
      </ul>
    </>
  )
}

const One = ({ report, changed }: { report: Report; changed: () => void }) => {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const say = useFailureText()
  const [answer, setAnswer] = useState('')
  const { busy, failure, submit } = useSubmit()
  const give = (state: 'upheld' | 'dismissed') =>
    submit(async () => {
      await call('answerReport', { reportId: report.id, state, answer: answer.trim() })
      await changed()
    })
  return (
    <li className={styles.report}>
      <p>
        <strong>{t(`report.${report.kind}`)}</strong> · {report.reason} · {report.about.type} {report.about.id} ·{' '}
        {format.moment(report.createdAt)}
      </p>
      <p className={styles.said}>{report.text}</p>
      {report.answer && <p>{report.answer}</p>}
      {report.state === 'open' && (
        <Stack gap="xs">
          <Textarea
            label={t('report.answer')}
            value={answer}
            autosize
            maxLength={1000}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            error={failure ? say(failure) : undefined}
          />
          <Group>
            <Button disabled={answer.trim().length < 3} loading={busy} onClick={() => give('upheld')}>
              {t('report.uphold')}
            </Button>
            <Button
              variant="default"
              disabled={answer.trim().length < 3}
              loading={busy}
              onClick={() => give('dismissed')}
            >
              {t('report.dismiss')}
            </Button>
          </Group>
        </Stack>
      )}
    </li>
  )
}
