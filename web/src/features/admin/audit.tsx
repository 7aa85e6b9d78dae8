import { Button, Group, Switch, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { AuditEntry } from '@peace/core/access'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCsv, toCsv } from '../../data/csv.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageTitle } from '../../ui/section.tsx'
import styles from './admin.module.css'
import { ActionTable } from './table.tsx'
import { useAsk } from './use-ask.ts'

const valuesOf = (entry: AuditEntry) =>
  Object.entries(entry.values)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

export default function AuditPage() {
  const { t } = useTranslation('admin')
  const format = useFormat()
  const [who, setWho] = useState('')
  const [what, setWhat] = useState('')
  const [operatorsOnly, setOperatorsOnly] = useState(false)
  const [before, setBefore] = useState<number>()
  const [filter] = useDebouncedValue({ who: who.trim(), what: what.trim(), operatorsOnly }, 300)
  const { answer, failure, again } = useAsk('searchAudit', {
    ...(filter.who ? { who: filter.who } : {}),
    ...(filter.what ? { what: filter.what } : {}),
    operatorsOnly: filter.operatorsOnly,
    ...(before ? { before } : {}),
  })
  const [entries, setEntries] = useState<AuditEntry[]>([])
  useEffect(() => {
    if (answer) setEntries((kept) => (before ? [...kept, ...answer.entries] : answer.entries))
  }, [answer, before])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at the newest again
  useEffect(() => setBefore(undefined), [filter.who, filter.what, filter.operatorsOnly])
  const save = () =>
    saveCsv(
      'audit.csv',
      toCsv(
        ['at', 'who', 'operator', 'what', 'workspace', 'outcome', 'address', 'values'],
        entries.map((entry) => [
          new Date(entry.at).toISOString(),
          entry.who,
          entry.operator,
          entry.what,
          entry.workspaceId,
          entry.outcome,
          entry.from.address,
          valuesOf(entry),
        ]),
      ),
    )
  return (
    <>
      <PageTitle
        beside={
          <Button variant="default" onClick={save}>
            CSV
          </Button>
        }
      >
        {t('audit')}
      </PageTitle>
      <Group align="flex-end" mb="md">
        <TextInput label={t('auditWho')} value={who} onChange={(event) => setWho(event.currentTarget.value)} />
        <TextInput label={t('auditWhat')} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
        <Switch
          label={t('operatorsOnly')}
          checked={operatorsOnly}
          onChange={(event) => setOperatorsOnly(event.currentTarget.checked)}
        />
      </Group>
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      <ActionTable bare columns={[t('at'), t('auditWhat'), t('auditWho'), t('outcome'), t('values')]}>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{format.moment(entry.at)}</td>
            <th scope="row">{entry.what}</th>
            <td>
              {entry.who}
              {entry.operator ? ` · ${t('operator')}` : ''}
            </td>
            <td data-status={entry.outcome === 'done' ? 'active' : 'banned'}>{entry.outcome}</td>
            <td className={styles.loose}>{valuesOf(entry)}</td>
          </tr>
        ))}
        {answer && entries.length === 0 && (
          <tr>
            <td colSpan={5}>{t('nothing')}</td>
          </tr>
        )}
      </ActionTable>
      {(answer?.entries.length ?? 0) > 0 && (
        <Button variant="subtle" mt="md" onClick={() => setBefore(entries.at(-1)?.at)}>
          {t('older')}
        </Button>
      )}
    </>
  )
}
