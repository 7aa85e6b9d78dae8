import type { ApiOutput } from '@peace/core/api'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { LongPage } from '../../ui/long-page.tsx'
import { PageLoading } from '../../ui/page-loading.tsx'
import { Kept } from './kept.tsx'
import styles from './privacy.module.css'

// What became of a deletion. Anyone with the address of this page may see it: the account itself is gone.
export default function ProofPage() {
  const { t } = useTranslation('profile')
  const { proofId } = useParams({ from: '/components/deletion/$proofId' })
  const format = useFormat()
  const [proof, setProof] = useState<ApiOutput<'readDeletionProof'>>()
  const [failure, setFailure] = useState<unknown>()
  useEffect(() => {
    let timer: number | undefined
    const look = () =>
      call('readDeletionProof', { proofId }).then((found) => {
        setProof(found)
        if (found.state === 'waiting' || found.state === 'running') timer = window.setTimeout(look, 3000)
      }, setFailure)
    look()
    return () => clearTimeout(timer)
  }, [proofId])
  return (
    <LongPage>
      <h1>{t('proof')}</h1>
      <p>{t('proofAbout')}</p>
      {failure !== undefined && <FailureNotice failure={failure} />}
      {!proof && failure === undefined && <PageLoading />}
      {proof && (
        <>
          <p role="status">
            <strong>{t(`proofState.${proof.state}`)}</strong>
          </p>
          <dl className={styles.facts}>
            <dt>{t('proofAsked')}</dt>
            <dd>{format.moment(proof.requestedAt)}</dd>
            {proof.finishedAt !== undefined && (
              <>
                <dt>{t('proofFinished')}</dt>
                <dd>{format.moment(proof.finishedAt)}</dd>
              </>
            )}
            <dt>{t('proofDocuments')}</dt>
            <dd>{format.number(proof.documents)}</dd>
            <dt>{t('proofFiles')}</dt>
            <dd>{format.number(proof.files)}</dd>
          </dl>
          {proof.kept.length > 0 && (
            <>
              <h2>{t('proofKept')}</h2>
              <Kept kept={proof.kept} />
            </>
          )}
        </>
      )}
    </LongPage>
  )
}
