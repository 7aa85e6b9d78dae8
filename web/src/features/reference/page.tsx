import { PasswordInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'
import { type Operation, operationsOf, type Published } from './operations.ts'
import styles from './reference.module.css'
import { Try } from './try.tsx'

// The public API as it is published, each call to be tried with a key of one's own, which this page keeps nowhere.
export default function ReferencePage() {
  const { t } = useTranslation('reference')
  const [told, setTold] = useState<{ version: string; operations: Operation[] }>()
  const [failure, setFailure] = useState<unknown>()
  const [key, setKey] = useState('')
  useEffect(() => {
    fetch('/openapi.json')
      .then((reply) => reply.json() as Promise<Published>)
      .then((found) => setTold({ version: found.info.version, operations: operationsOf(found) }))
      .catch(setFailure)
  }, [])
  return (
    <main id="main" className={styles.page}>
      <PageTitle>{t('title')}</PageTitle>
      <p>
        {t('about')} <a href="/openapi.json">/openapi.json</a>
      </p>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {!told && failure === undefined && <PageLoading />}
      {told && (
        <>
          <p>{t('version', { version: told.version })}</p>
          <Section title={t('key')} about={t('keyAbout')}>
            <PasswordInput
              aria-label={t('key')}
              autoComplete="off"
              value={key}
              onChange={(event) => setKey(event.currentTarget.value.trim())}
              maw={480}
              visibilityToggleButtonProps={{ 'aria-label': t('keyShow') }}
            />
          </Section>
          <Section title={t('calls')}>
            {told.operations.map((operation) => (
              <details key={operation.id} className={styles.call}>
                <summary>
                  <code>
                    {operation.method} {operation.path}
                  </code>{' '}
                  <span lang="en">{operation.about}</span>
                </summary>
                <Try operation={operation} apiKey={key} />
              </details>
            ))}
          </Section>
        </>
      )}
    </main>
  )
}
