import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useFilm } from '../../session/film.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Publications, PublicationsHere } from './use-publications.ts'

type One = Publications['publications'][number]

// What became of each: what is there, what certainly is not, and what nobody can say yet.
export const Sent = ({ here }: { here: PublicationsHere }) => {
  const { t } = useTranslation('publish')
  const all = here.all?.publications ?? []
  if (all.length === 0) return <p>{t('nothingSent')}</p>
  return (
    <ul>
      {all.map((one) => (
        <OneSent key={one.id} one={one} run={here.run} />
      ))}
    </ul>
  )
}

const OneSent = ({ one, run }: { one: One; run: PublicationsHere['run'] }) => {
  const { t } = useTranslation('publish')
  const format = useFormat()
  const { workspaceId, may } = useFilm()
  const { id, state, title, trouble, said, address, figures, dueAt, attempts, publishAt } = one
  const turn = (to: 'withdrawn' | 'again' | 'look') =>
    run(() => call('changePublication', { workspaceId, publicationId: id, to }))
  const last = attempts.at(-1)
  const share = state === 'sending' && last?.bytes ? Math.floor((100 * last.sent) / last.bytes) : undefined
  const stuck = (state === 'unconfirmed' || state === 'not-sent') && dueAt === undefined
  const button = (to: 'withdrawn' | 'again' | 'look') => (
    <Button variant="default" size="compact-sm" onClick={() => turn(to)}>
      {t(`turn.${to}`)}
    </Button>
  )
  return (
    <li data-state={state}>
      <p>
        <b>{title}</b> · {t(`state.${state}`)}
        {share !== undefined && ` · ${share} %`} · {format.moment(one.createdAt)}
        {publishAt !== undefined && ` · ${t('showsAt', { when: format.moment(publishAt) })}`}
      </p>
      {address && (
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </p>
      )}
      {figures && <p>{t('figures', { ...figures, when: format.moment(figures.at) })}</p>}
      {trouble && <p>{t(`trouble.${trouble}`)}</p>}
      {said && <p>{t('said', { said })}</p>}
      {attempts.length > 1 && <p>{t('attempts', { count: attempts.length })}</p>}
      {may('film.edit') && (
        <Button.Group>
          {state === 'waiting' && button('withdrawn')}
          {stuck && button('again')}
          {state === 'published' && button('look')}
        </Button.Group>
      )}
    </li>
  )
}
