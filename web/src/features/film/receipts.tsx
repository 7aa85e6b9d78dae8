import { Accordion, Button, Table } from '@mantine/core'
import { isFinal, type Job, jobSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocument } from '../../data/live.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useJobs } from '../../session/film-content.ts'
import { useReceipt } from '../../session/receipt.ts'
import { useFormat } from '../../ui/format.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './film.module.css'
import { useBuildWords } from './made-by.tsx'

const credits = (millis: number): string =>
  new Intl.NumberFormat(languageNow() === 'th' ? 'th-TH' : 'en-US', { maximumFractionDigits: 3 }).format(millis / 1000)

const Attempts = ({ job }: { job: Job }) => {
  const { t } = useTranslation('film')
  const names = useMadeNames()
  const say = useFailureText()
  const words = useBuildWords()
  const { workspaceId } = useFilm()
  const { receipt, failure, more } = useReceipt(workspaceId, job.id, job.state)
  if (failure !== undefined) return <p className={styles.problem}>{say(failure)}</p>
  if (!receipt) return <p className={styles.note}>{t('receipt.reading')}</p>
  return (
    <>
      <p className={styles.note}>
        {t('receipt.sums', {
          most: credits(receipt.quoteMillis),
          paid: credits(receipt.capturedMillis),
          back: credits(receipt.releasedMillis),
        })}
      </p>
      <div className={styles.scroll}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('receipt.piece')}</Table.Th>
              <Table.Th>{t('receipt.where')}</Table.Th>
              <Table.Th>{t('receipt.result')}</Table.Th>
              <Table.Th>{t('receipt.why')}</Table.Th>
              <Table.Th>{t('receipt.credits')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {receipt.attempts.map((attempt) => (
              <Table.Tr key={attempt.id}>
                <Table.Td>{names.kind(attempt.kind)}</Table.Td>
                <Table.Td>{words.backend(attempt.backend)}</Table.Td>
                <Table.Td>
                  {t(`verdict.${attempt.verdict}` as 'verdict.done', { defaultValue: words.fault(attempt.verdict) })}
                </Table.Td>
                <Table.Td>
                  {attempt.reason &&
                    t(`chosen.${attempt.reason}` as 'chosen.best-score', { defaultValue: attempt.reason })}
                </Table.Td>
                <Table.Td>{credits(attempt.chargedMillis)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more && (
        <Button variant="subtle" onClick={more}>
          {t('receipt.more')}
        </Button>
      )}
    </>
  )
}

// A receipt that is linked to is opened, also when it is no longer among the newest.
const useAskedFor = (): string | undefined => {
  const { hash } = useLocation()
  return hash.startsWith('receipt-') ? hash.slice('receipt-'.length) : undefined
}

export const Receipts = () => {
  const { t } = useTranslation('film')
  const { film } = useFilm()
  const format = useFormat()
  const jobs = useJobs()
  const asked = useAskedFor()
  const older = useDocument(asked && paths.job(asked), jobSchema)
  const [open, setOpen] = useState<string | null>(asked ?? null)
  const here = useRef<HTMLElement>(null)
  const newest = jobs.status === 'ready' ? jobs.data : []
  const linked = older.status === 'ready' && older.data?.filmId === film.id ? [older.data] : []
  const known = [...newest, ...linked.filter(({ id }) => !newest.some((each) => each.id === id))]
  const ended = known.filter(({ state }) => isFinal(state))
  const there = asked !== undefined && ended.some(({ id }) => id === asked)
  useEffect(() => {
    if (there) here.current?.scrollIntoView({ block: 'start' })
  }, [there])
  if (ended.length === 0) return null
  return (
    <section ref={here} className={styles.receipts} aria-labelledby="receipts">
      <h2 id="receipts">{t('receipts')}</h2>
      <Accordion value={open} onChange={setOpen} variant="default">
        {ended.map((job) => (
          <Accordion.Item key={job.id} value={job.id}>
            <Accordion.Control>
              {t('receipt.line', {
                when: format.moment(job.finishedAt ?? job.createdAt),
                state: t(`ended.${job.state}` as 'ended.COMPLETED'),
                made: job.counts.done - job.counts.reused,
                reused: job.counts.reused,
                paid: credits(job.money.capturedMillis),
              })}
            </Accordion.Control>
            <Accordion.Panel>{open === job.id && <Attempts job={job} />}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </section>
  )
}
