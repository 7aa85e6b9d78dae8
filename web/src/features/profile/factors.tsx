import { Button, Group } from '@mantine/core'
import { type MultiFactorInfo, multiFactor } from 'firebase/auth'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refreshSession, useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { useFormat } from '../../ui/format.ts'
import { Part } from '../../ui/part.tsx'
import { Section } from '../../ui/section.tsx'
import styles from './profile.module.css'
import { useAccountFailure } from './use-account-failure.ts'

const EnrolPhone = arriving(() => import('./enrol-phone.tsx'))
const EnrolTotp = arriving(() => import('./enrol-totp.tsx'))

export const Factors = () => {
  const { t } = useTranslation('profile')
  const { account, emailVerified } = useMe()
  const format = useFormat()
  const [adding, setAdding] = useState<'phone' | 'totp'>()
  const { say, failure, setFailure } = useAccountFailure()
  const enrolled = multiFactor(account).enrolledFactors
  const remove = async (factor: MultiFactorInfo) => {
    setFailure(undefined)
    await multiFactor(account).unenroll(factor).then(refreshSession).catch(setFailure)
  }
  const done = async () => {
    setAdding(undefined)
    await refreshSession()
  }
  return (
    <Section title={t('factors')} about={t('factorsAbout')}>
      {enrolled.length > 0 && (
        <ul className={styles.list}>
          {enrolled.map((factor) => (
            <li key={factor.uid} className={styles.row}>
              <span>
                {factor.displayName || t(factor.factorId === 'totp' ? 'totp' : 'phone')}{' '}
                <span className={styles.faint}>
                  {'phoneNumber' in factor ? String(factor.phoneNumber) : ''} ·{' '}
                  {format.date(Date.parse(factor.enrollmentTime))}
                </span>
              </span>
              <Button variant="subtle" color="red" onClick={() => remove(factor)}>
                {t('removeFactor')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {say(failure)}
        </p>
      )}
      {!emailVerified && <p className={styles.faint}>{t('factorsNeedVerified')}</p>}
      {emailVerified && !adding && (
        <Group>
          <Button variant="default" onClick={() => setAdding('phone')}>
            {t('addPhone')}
          </Button>
          <Button variant="default" onClick={() => setAdding('totp')}>
            {t('addTotp')}
          </Button>
        </Group>
      )}
      <Part>
        {adding === 'phone' && <EnrolPhone done={done} giveUp={() => setAdding(undefined)} />}
        {adding === 'totp' && <EnrolTotp done={done} giveUp={() => setAdding(undefined)} />}
      </Part>
    </Section>
  )
}
