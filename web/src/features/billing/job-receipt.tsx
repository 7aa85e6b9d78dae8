import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReceipt } from '../../session/receipt.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFormat } from '../../ui/format.ts'
import { useMoney } from '../../ui/money.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import { Wide } from '../../ui/wide.tsx'
import styles from './billing.module.css'

// Every attempt of a build, who made it, and what it cost: failed ones are ours and cost nothing.
export default function JobReceipt({ jobId }: { jobId: string }) {
  const { t } = useTranslation('billing')
  const names = useMadeNames()
  const { workspace } = useHere()
  const format = useFormat()
  const { credits } = useMoney()
  const say = useFailureText()
  const { receipt, failure, more } = useReceipt(workspace.id, jobId)
  if (failure !== undefined) return <p className={styles.failure}>{say(failure)}</p>
  if (!receipt) return <p className={styles.faint}>{t('reading')}</p>
  return (
    <Wide>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('date')}</Table.Th>
            <Table.Th>{t('made')}</Table.Th>
            <Table.Th>{t('by')}</Table.Th>
            <Table.Th>{t('result')}</Table.Th>
            <Table.Th className={styles.number}>{t('credits')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {receipt.attempts.map((attempt) => (
            <Table.Tr key={attempt.id}>
              <Table.Td>{format.moment(attempt.startedAt)}</Table.Td>
              <Table.Td>{names.kind(attempt.kind)}</Table.Td>
              <Table.Td>{attempt.backend}</Table.Td>
              <Table.Td>
                {t(`verdict.${attempt.verdict}` as 'verdict.done', { defaultValue: t('verdict.failed') })}
              </Table.Td>
              <Table.Td className={styles.number}>{credits(attempt.chargedMillis)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more && (
        <Button variant="subtle" onClick={more}>
          {t('moreLines')}
        </Button>
      )}
    </Wide>
  )
}
