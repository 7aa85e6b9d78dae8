import { Button, Tabs } from '@mantine/core'
import { type Scene, saidEighths, scriptReport } from '@peace/core/screenplay'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { saveCsv, toCsv } from '../../data/csv.ts'
import { fileNameOf } from '../../data/save-file.ts'
import { useFilm } from '../../session/film.tsx'
import styles from './reports.module.css'

type Row = (string | number)[]
const lengthOf = (ms: number): string => {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

const Table = ({ name, head, rows }: { name: string; head: readonly string[]; rows: readonly Row[] }) => {
  const { t } = useTranslation('script')
  const { film } = useFilm()
  const save = () =>
    saveCsv(
      `${fileNameOf(film.title)} ${name}.csv`,
      toCsv(
        [...head],
        rows.map((row) => [...row]),
      ),
    )
  return (
    <div className={styles.report}>
      <table>
        <thead>
          <tr>
            {head.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={`${first} ${rest[0]}`}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="default" size="compact-sm" onClick={save}>
        {t('reportSave')}
      </Button>
    </div>
  )
}

// What the script comes to: its scenes, who speaks how much and where, and the places it needs.
export default function Reports({ scenes }: { scenes: readonly Scene[] }) {
  const { t } = useTranslation('script')
  const { film } = useFilm()
  const { scenes: all, people, places } = useMemo(() => scriptReport(scenes, film.language), [scenes, film.language])
  if (all.length === 0) return <p>{t('noScenes')}</p>
  const reports = [
    {
      id: 'scenes',
      head: [t('report.number'), t('report.heading'), t('report.pages'), t('report.length'), t('report.people')],
      rows: all.map(
        ({ number, heading, eighths, ms, people: here }): Row => [
          number,
          heading,
          saidEighths(eighths),
          lengthOf(ms),
          here.join(', '),
        ],
      ),
    },
    {
      id: 'people',
      head: [t('report.name'), t('report.speeches'), t('report.length'), t('report.in')],
      rows: people.map(
        ({ name, speeches, ms, scenes: where }): Row => [name, speeches, lengthOf(ms), where.join(', ')],
      ),
    },
    {
      id: 'places',
      head: [t('report.place'), t('report.setting'), t('report.pages'), t('report.in')],
      rows: places.map(
        ({ place, settings, eighths, scenes: where }): Row => [
          place,
          settings.map((each) => t(`report.setting.${each}`)).join(', '),
          saidEighths(eighths),
          where.join(', '),
        ],
      ),
    },
  ] as const
  return (
    <Tabs defaultValue="scenes">
      <Tabs.List>
        {reports.map(({ id }) => (
          <Tabs.Tab key={id} value={id}>
            {t(`report.of.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {reports.map(({ id, head, rows }) => (
        <Tabs.Panel key={id} value={id} pt={12}>
          <Table name={t(`report.of.${id}`)} head={head} rows={rows} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
