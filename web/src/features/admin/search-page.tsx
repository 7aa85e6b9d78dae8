import { Drawer, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Fragment, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageTitle } from '../../ui/section.tsx'
import { Wide } from '../../ui/wide.tsx'
import styles from './admin.module.css'
import { useAsk } from './use-ask.ts'

type Column<Row> = { label: string; cell: (row: Row) => ReactNode; status?: (row: Row) => string }

type Asked<Row> = { rows: readonly Row[] | undefined; failure: unknown; again: () => Promise<void> }

type Props<Row> = {
  title: string
  searchLabel: string
  // What is found for the words typed so far.
  useFound: (query: string) => Asked<Row>
  idOf: (row: Row) => string
  // The first column opens the row.
  name: { label: string; cell: (row: Row) => string }
  columns: readonly Column<Row>[]
  oneTitle: string
  one: (id: string, changed: () => void) => ReactNode
}

// People and workspaces are found the same way: words, a table, and a drawer with the one chosen.
export const SearchPage = <Row,>({ title, searchLabel, useFound, idOf, name, columns, oneTitle, one }: Props<Row>) => {
  const { t } = useTranslation('admin')
  const { t: common } = useTranslation()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query, 300)
  const [chosen, setChosen] = useState<string>()
  const { rows, failure, again } = useFound(settled.trim())
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <TextInput
        label={searchLabel}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        maw={420}
        mb="md"
      />
      {failure !== undefined && <FailureNotice failure={failure} again={again} />}
      <Wide>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{name.label}</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows?.map((row) => (
              <tr key={idOf(row)}>
                <th scope="row">
                  <button type="button" className={styles.open} onClick={() => setChosen(idOf(row))}>
                    {name.cell(row)}
                  </button>
                </th>
                {columns.map(({ label, cell, status }) => (
                  <td key={label} data-status={status?.(row)}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            {rows?.length === 0 && (
              <tr>
                <td colSpan={columns.length + 1}>{t('nothing')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Wide>
      <Drawer
        opened={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        position="right"
        size="lg"
        title={oneTitle}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {chosen && one(chosen, again)}
      </Drawer>
    </>
  )
}

export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <dl className={styles.facts}>
    {facts.map(([label, value]) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
)

export const Listed = ({
  title,
  items,
}: {
  title: string
  items: readonly (readonly [id: string, text: string])[]
}) => (
  <>
    <h3>{title}</h3>
    <ul className={styles.plain}>
      {items.map(([id, text]) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  </>
)

export const useUsers = (query: string) => {
  const { answer, failure, again } = useAsk('searchUsers', { query })
  return { rows: answer?.users, failure, again }
}

export const useWorkspaces = (query: string) => {
  const { answer, failure, again } = useAsk('searchWorkspaces', { query })
  return { rows: answer?.workspaces, failure, again }
}
