import type { ApiOutput } from '@peace/core/api'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useHere } from '../../session/workspaces.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PageLoading } from '../../ui/page-loading.tsx'
import { PageTitle, Section } from '../../ui/section.tsx'

type Films = ApiOutput<'listApprovals'>['films']

// Where every film stands, of what has been asked and answered.
export default function ApprovalsPage() {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { workspace } = useHere()
  const [films, setFilms] = useState<Films>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    call('listApprovals', { workspaceId: workspace.id }).then((all) => setFilms(all.films), setFailure)
  }, [workspace.id])
  return (
    <>
      <PageTitle>{t('approval.title')}</PageTitle>
      <p>{t('approval.about')}</p>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {!films && failure === undefined && <PageLoading />}
      {films?.length === 0 && <p>{t('approval.noFilm')}</p>}
      {films?.map(({ filmId, title, approvals, needs }) => (
        <Section key={filmId} title={title}>
          {approvals.length === 0 && <p>{t('approval.is.open')}</p>}
          <ul>
            {approvals.map(({ of, is, at, name }) => (
              <li key={of}>
                {t(`approval.of.${of}`)} · {t(`approval.is.${is}`)} · {name} · {format.date(at)}
                {needs.includes(of) && ` · ${t('approval.needed')}`}
              </li>
            ))}
          </ul>
          <Link to="/films/$filmId/film" params={{ filmId }}>
            {t('approval.look')}
          </Link>
        </Section>
      ))}
    </>
  )
}
