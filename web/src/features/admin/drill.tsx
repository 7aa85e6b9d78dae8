import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { ActionTable } from './table.tsx'

type Films = ApiOutput<'drillBackends'>

// Before a vendor is stopped: what the films in the making would cost and look like elsewhere.
export const Drill = ({ backend }: { backend: string }) => {
  const { t } = useTranslation('admin')
  const { number } = useFormat()
  const [seen, setSeen] = useState<{ of: string; answer: Films }>()
  const [failure, setFailure] = useState<unknown>()
  const ask = () => {
    setFailure(undefined)
    call('drillBackends', { gone: [backend] }).then((answer) => setSeen({ of: backend, answer }), setFailure)
  }
  const films = seen?.of === backend ? seen.answer : undefined
  const credits = (micros: number) => number(Math.ceil(micros / 100) / 100)
  return (
    <div>
      <Button variant="default" onClick={ask}>
        {t('drill', { name: backend })}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} again={ask} />}
      {films && films.films.length === 0 && <p>{t('drillNone')}</p>}
      {films && films.films.length > 0 && (
        <ActionTable bare columns={[t('drillFilm'), t('drillMoved'), t('drillTo'), t('drillNow'), t('drillThere')]}>
          {films.films.map((film) => (
            <tr key={film.jobId}>
              <th scope="row">{film.filmId}</th>
              <td>{number(film.moved)}</td>
              <td>
                {film.moves.map(({ kind, from, to, look, units }) => (
                  <div key={`${kind} ${from} ${to} ${look}`}>{t(`look.${look}`, { units, kind, to: to ?? '' })}</div>
                ))}
              </td>
              <td>{credits(film.nowMicros)}</td>
              <td>{credits(film.thereMicros)}</td>
            </tr>
          ))}
        </ActionTable>
      )}
    </div>
  )
}
