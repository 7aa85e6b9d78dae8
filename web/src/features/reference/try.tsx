import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addressOf, type Operation } from './operations.ts'
import styles from './reference.module.css'

type Answer = { status: number; text: string }

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

export const Try = ({ operation, apiKey }: { operation: Operation; apiKey: string }) => {
  const { t, i18n } = useTranslation('reference')
  const [values, setValues] = useState<Record<string, string>>({})
  const [body, setBody] = useState(operation.example)
  const [answer, setAnswer] = useState<Answer>()
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const headers = { authorization: `Bearer ${apiKey}`, 'accept-language': i18n.language }
    const request =
      body === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }
    try {
      const reply = await fetch(addressOf(operation, values), request)
      setAnswer({ status: reply.status, text: pretty(await reply.text()) })
    } catch {
      setAnswer({ status: 0, text: t('notReached') })
    }
    setBusy(false)
  }
  return (
    <form onSubmit={send}>
      <Stack py={12}>
        {[...operation.inPath, ...operation.query].map((name) => (
          <TextInput
            key={name}
            label={name}
            maw={480}
            required={operation.inPath.includes(name)}
            withAsterisk={false}
            value={values[name] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              setValues((before) => ({ ...before, [name]: value }))
            }}
          />
        ))}
        {body !== undefined && (
          <Textarea
            label={t('body')}
            rows={Math.min(16, body.split('\n').length + 1)}
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            classNames={{ input: styles.code ?? '' }}
          />
        )}
        <Group>
          <Button type="submit" size="xs" loading={busy} disabled={apiKey === ''}>
            {t('send')}
          </Button>
          {apiKey === '' && <span>{t('keyFirst')}</span>}
        </Group>
        {answer && (
          <section aria-label={t('answer')} role="status">
            <p>{answer.status > 0 ? t('status', { status: answer.status }) : ''}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and a keyboard can reach it to scroll. */}
            <pre className={styles.answer} tabIndex={0}>
              {answer.text}
            </pre>
          </section>
        )}
      </Stack>
    </form>
  )
}
