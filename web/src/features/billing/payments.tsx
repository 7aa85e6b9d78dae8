import { Table } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { parsePriceKey } from '@peace/core/money'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOrSeen } from '../../data/seen.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { Section } from '../../ui/section.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Wide } from '../../ui/wide.tsx'
import styles from './billing.module.css'

type Payment = ApiOutput<'listPayments'>['payments'][number]

const useWhat = () => {
  const { t } = useTranslation('billing')
  return ({ priceKey, kind }: Payment): string => {
    const name = parsePriceKey(priceKey)?.name ?? ''
    if (kind === 'pack') return t('paid.pack', { credits: name })
    const plan = t(`plan.${name}` as 'plan.pro', { defaultValue: name })
    return t(kind === 'prepaid' ? 'paid.prepaid' : 'paid.plan', { plan })
  }
}

const Row = ({ payment }: { payment: Payment }) => {
  const { t } = useTranslation('billing')
  const format = useFormat()
  const what = useWhat()
  const { price, credits } = useMoney()
  const { currency, refundedMinor, disputedMinor } = payment
  return (
    <Table.Tr>
      <Table.Td>{format.date(payment.paidAt)}</Table.Td>
      <Table.Td>
        {what(payment)}
        {refundedMinor > 0 && (
          <span className={styles.faint}> · {t('refunded', { price: price(refundedMinor, currency) })}</span>
        )}
        {disputedMinor > 0 && <span className={styles.faint}> · {t('disputed')}</span>}
      </Table.Td>
      <Table.Td className={styles.number}>{payment.paid ? price(payment.amountMinor, currency) : t('unpaid')}</Table.Td>
      <Table.Td className={styles.number}>{credits(payment.grantedMillis)}</Table.Td>
      <Table.Td>
        {payment.documentUrl && (
          <a href={payment.documentUrl} target="_blank" rel="noreferrer">
            {payment.number ?? t('document')}
          </a>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

// Asked again whenever the account's version moves.
export const Payments = ({ version }: { version: number }) => {
  const { t } = useTranslation('billing')
  const { workspace } = useHere()
  const say = useFailureText()
  const [payments, setPayments] = useState<Payment[]>()
  const [failure, setFailure] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to ask again
  useEffect(() => {
    callOrSeen('listPayments', { workspaceId: workspace.id }).then((answer) => setPayments(answer.payments), setFailure)
  }, [workspace.id, version])
  if (failure !== undefined)
    return (
      <p className={styles.failure} role="alert">
        {say(failure)}
      </p>
    )
  if (!payments || payments.length === 0) return null
  return (
    <Section title={t('payments')}>
      <Wide>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('date')}</Table.Th>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th className={styles.number}>{t('amount')}</Table.Th>
              <Table.Th className={styles.number}>{t('credits')}</Table.Th>
              <Table.Th>{t('document')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {payments.map((payment) => (
              <Row key={payment.id} payment={payment} />
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
    </Section>
  )
}
