import { Button } from '@mantine/core'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { type Film, type Quality, qualities } from '@peace/core/story'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useMoney } from '../../ui/money.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './backends.module.css'

const newest = 6

type Cost = { millis: number } | { failure: unknown }
type Costs = Record<Quality, Cost>
type Limits = { leftMicros: number | undefined }

// What each film that is worked on would still cost, at each quality: worked out when it is asked for, since all its units are
// looked at for it.
export const StillToPay = (limits: Limits) => {
  const { t } = useTranslation('backends')
  const { workspace } = useHere()
  const films = useCollection(paths.films(workspace.id), contentTables.film, {
    orderBy: [['updatedAt', 'desc']],
    limit: newest,
  })
  const shown = films.status === 'ready' ? films.data.filter((film) => !film.deletedAt) : []
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="still-to-pay">
      <h3 id="still-to-pay">{t('still.title')}</h3>
      <p className={styles.faint}>{t('still.about')}</p>
      {shown.map((film) => (
        <FilmRow key={film.id} film={film} {...limits} />
      ))}
    </section>
  )
}

const FilmRow = ({ film, leftMicros }: { film: Film } & Limits) => {
  const { t } = useTranslation('backends')
  const money = useMoney()
  const say = useFailureText()
  const { workspace } = useHere()
  const [costs, setCosts] = useState<Costs>()
  const [busy, setBusy] = useState(false)
  const costAt = (quality: Quality): Promise<Cost> =>
    call('quoteJob', { workspaceId: workspace.id, filmId: film.id, stop: 'cut', quality }).then(
      ({ maxMillis }) => ({ millis: maxMillis }),
      (failure: unknown) => ({ failure }),
    )
  const ask = async () => {
    setBusy(true)
    const [draft, standard, premium] = await Promise.all([costAt('draft'), costAt('standard'), costAt('premium')])
    setCosts({ draft, standard, premium })
    setBusy(false)
  }
  // A credit is a cent; a thousandth of it ten millionths of a dollar.
  const price = (millis: number) => money.price(Math.ceil(millis / 1000), 'usd')
  const past = (cost: Cost) => 'millis' in cost && leftMicros !== undefined && cost.millis * 10 > leftMicros
  return (
    <div data-still={film.id}>
      <strong>{film.title}</strong>{' '}
      {costs ? (
        <ul>
          {qualities.map((quality) => {
            const cost = costs[quality]
            return (
              <li key={quality}>
                {t(`still.${quality}`)}: {'millis' in cost ? price(cost.millis) : say(cost.failure)}
                {past(cost) && <span role="status"> {t('still.past')}</span>}
              </li>
            )
          })}
        </ul>
      ) : (
        <Button size="xs" variant="default" loading={busy} onClick={ask}>
          {t('still.ask')}
        </Button>
      )}
    </div>
  )
}
