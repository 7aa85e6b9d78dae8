import { Button, FileButton } from '@mantine/core'
import type { Shot } from '@peace/core/shots'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { Failure } from '../../data/failure.ts'
import { uploadFile } from '../../data/upload.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'

const againMs = 30_000

export const OwnFrame = ({ shot, remove }: { shot: Shot; remove: () => void }) => {
  const { t } = useTranslation('film')
  const say = useFailureText()
  const { film, workspaceId } = useFilm()
  const [percent, setPercent] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  const again = useRef<number>(undefined)
  useEffect(() => () => window.clearTimeout(again.current), [])
  // What nobody could look at yet is kept, and asked for again by itself while the page is open.
  const use = async (uploadId: string) => {
    window.clearTimeout(again.current)
    try {
      await call('useOwnFrame', { workspaceId, filmId: film.id, shotId: shot.id, uploadId })
      setFailure(undefined)
    } catch (error) {
      setFailure(error)
      if (error instanceof Failure && error.code === 'not-looked-at')
        again.current = window.setTimeout(use, againMs, uploadId)
    }
  }
  const send = async (file: File | null) => {
    if (!file) return
    setFailure(undefined)
    setPercent(0)
    try {
      await use(await uploadFile(workspaceId, file, setPercent))
    } catch (error) {
      setFailure(error)
    } finally {
      setPercent(undefined)
    }
  }
  return (
    <div className={styles.own}>
      <FileButton accept="image/png,image/jpeg,image/webp" onChange={send}>
        {(props) => (
          <Button {...props} variant="default" size="xs" loading={percent !== undefined}>
            {t('ownFrame')}
          </Button>
        )}
      </FileButton>
      {shot.frameKey && (
        <Button variant="subtle" color="gray" size="xs" onClick={remove}>
          {t('ownFrameRemove')}
        </Button>
      )}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </div>
  )
}
