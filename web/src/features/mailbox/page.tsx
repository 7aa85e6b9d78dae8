import { Button, Group, TextInput } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocal } from '../../data/config.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Sketch } from '../../ui/sketch.tsx'
import { letter } from '../../ui/sketches/letter.ts'
import { type Letter, readLetters } from './letters.ts'
import styles from './mailbox.module.css'

const useSubject = () => {
  const { t } = useTranslation('mailbox')
  return (letter: Letter): string => {
    if (letter.kind === 'sms') return t('smsCode', { code: letter.code ?? '' })
    return letter.kind ? t(letter.kind) : letter.subject
  }
}

export default function MailboxPage() {
  const { t } = useTranslation('mailbox')
  const { to = '' } = useSearch({ from: '/components/mailbox' })
  const navigate = useNavigate()
  const subject = useSubject()
  const format = useFormat()
  const [letters, setLetters] = useState<Letter[]>()
  const [failure, setFailure] = useState<unknown>()
  const look = useCallback(() => {
    setFailure(undefined)
    readLetters().then(setLetters, setFailure)
  }, [])
  useEffect(() => {
    if (isLocal) look()
  }, [look])
  const shown = letters?.filter((letter) => letter.to.toLowerCase().includes(to.trim().toLowerCase()))
  return (
    <div className={styles.page}>
      <PageHead />
      <main id="main" className={styles.main}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t(isLocal ? 'lead' : 'notLocal')}</p>
        {isLocal && (
          <Group align="flex-end">
            <TextInput
              label={t('only')}
              value={to}
              onChange={(event) =>
                navigate({ to: '/mailbox', search: { to: event.currentTarget.value }, replace: true })
              }
            />
            <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={look}>
              {t('refresh')}
            </Button>
          </Group>
        )}
        {failure !== undefined && <FailureNotice failure={failure} again={look} />}
        {shown?.length === 0 && (
          <section className={styles.empty}>
            <Sketch of={letter} />
            <h2>{t('empty')}</h2>
            <p>{t('emptyHelp')}</p>
          </section>
        )}
        <ul className={styles.letters}>
          {shown?.map((letter) => (
            <li key={letter.id} className={styles.letter}>
              <p className={styles.to}>
                {letter.to}
                {letter.at !== undefined && <span> · {format.moment(letter.at)}</span>}
              </p>
              <h2>{subject(letter)}</h2>
              {letter.text && <p className={styles.text}>{letter.text}</p>}
              {letter.link && (
                <a className={styles.link} href={letter.link}>
                  {t('open')}
                </a>
              )}
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}
