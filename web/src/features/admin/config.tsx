import { Button, JsonInput, SegmentedControl, Stack } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageTitle } from '../../ui/section.tsx'
import styles from './admin.module.css'
import { useOperator } from './operator.ts'
import { WithReason } from './reason.tsx'
import { Seconds } from './seconds.tsx'
import { useAsk } from './use-ask.ts'

const names = ['plans', 'rates', 'backends'] as const
type Name = (typeof names)[number]

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export default function ConfigPage() {
  const { t } = useTranslation('admin')
  const may = useOperator()
  const format = useFormat()
  const [name, setName] = useState<Name>('plans')
  const { answer, failure, again } = useAsk('readConfig', { name })
  const [text, setText] = useState('')
  const [saving, setSaving] = useState(false)
  const inForce = answer ? JSON.stringify(answer.value, null, 2) : ''
  useEffect(() => setText(inForce), [inForce])
  const look = async (version: number) => {
    const { value } = await call('readConfigVersion', { name, version })
    setText(JSON.stringify(value, null, 2))
  }
  return (
    <>
      <PageTitle
        beside={
          <SegmentedControl
            aria-label={t('config')}
            value={name}
            onChange={(next) => setName(next as Name)}
            data={names.map((value) => ({ value, label: t(`config.${value}`) }))}
          />
        }
      >
        {t('config')}
      </PageTitle>
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      {answer && (
        <Stack>
          <JsonInput
            label={t('configValue', { version: answer.version })}
            autosize
            minRows={12}
            maxRows={32}
            className={styles.json}
            value={text}
            readOnly={!may('config.edit')}
            onChange={setText}
            validationError={t('notJson')}
          />
          {may('config.edit') && (
            <div>
              <Button disabled={!isJson(text) || text === inForce} onClick={() => setSaving(true)}>
                {t('putInForce')}
              </Button>
            </div>
          )}
          {name === 'rates' && (
            <Seconds take={may('config.edit') ? (rates) => setText(JSON.stringify(rates, null, 2)) : undefined} />
          )}
          <h2 className={styles.heading}>{t('history')}</h2>
          <ul className={styles.plain}>
            {answer.history.map((entry) => (
              <li key={entry.version}>
                <button type="button" className={styles.open} onClick={() => look(entry.version)}>
                  {t('version', { version: entry.version })}
                </button>{' '}
                · {format.moment(entry.at)} · {entry.who} · {entry.reason}
              </li>
            ))}
            {answer.history.length === 0 && <li>{t('asShipped')}</li>}
          </ul>
          {saving && (
            <WithReason
              title={t('putInForce')}
              action={t('putInForce')}
              run={async (reason) => {
                await call('setConfig', { name, value: JSON.parse(text), version: answer.version, reason })
                await again()
              }}
              close={() => setSaving(false)}
            />
          )}
        </Stack>
      )}
    </>
  )
}
