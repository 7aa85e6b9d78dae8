import { Button } from '@mantine/core'
import { type Build, isFinal } from '@peace/core/build'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import styles from './builds.module.css'
import { Ended } from './ended.tsx'
import { type FilmNames, pageSize, useBuildsAfter } from './use-builds.ts'

type PageProps = {
  after: number | undefined
  names: FilmNames
  more: (after: number) => void
  last: boolean
}

const Page = ({ after, names, more, last }: PageProps) => {
  const { t } = useTranslation('builds')
  const found = useBuildsAfter(after)
  if (found.status === 'loading') return <PageLoading />
  if (found.status === 'failed') return <FailureNotice failure={found.failure} />
  const end = found.data.at(-1)
  return (
    <>
      <ul className={styles.list}>
        {found.data
          .filter(({ state }: Build) => isFinal(state))
          .map((build) => (
            <Ended key={build.id} build={build} title={names(build.filmId)} />
          ))}
      </ul>
      {last && end && found.data.length === pageSize && (
        <Button variant="default" mt="md" onClick={() => more(end.createdAt)}>
          {t('older')}
        </Button>
      )}
    </>
  )
}

// What has ended, page by page.
export const History = ({ names }: { names: FilmNames }) => {
  const [pages, setPages] = useState<readonly (number | undefined)[]>([undefined])
  return pages.map((after, at) => (
    <Page
      key={after ?? 'newest'}
      after={after}
      names={names}
      last={at === pages.length - 1}
      more={(next) => setPages((known) => [...known, next])}
    />
  ))
}
