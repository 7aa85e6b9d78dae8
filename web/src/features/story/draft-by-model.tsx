import { Button } from '@mantine/core'
import { draftPieceSchema } from '@peace/core/api'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, callStreaming } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFilm } from '../../session/film.tsx'
import styles from './story.module.css'

type Props = { offer: (text: string) => void; failed: (error: unknown) => void; disabled: boolean }

// A draft by the model, shown as it comes. Stopping it, or losing the connection, keeps the scenes that came.
export default function DraftByModel({ offer, failed, disabled }: Props) {
  const { t } = useTranslation('story')
  const { film, workspaceId, may } = useFilm()
  const [sceneMillis, setSceneMillis] = useState<number>()
  const [at, setAt] = useState<number>()
  const [kept, setKept] = useState(false)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => {
    let gone = false
    // Where no model writes, nothing is said about one.
    call('writerStatus', { workspaceId }).then(
      (status) => {
        if (!gone && status.available) setSceneMillis(status.sceneMillis)
      },
      () => {},
    )
    return () => {
      gone = true
      stop.current?.abort()
    }
  }, [workspaceId])
  if (sceneMillis === undefined || !may('film.build')) return null
  const most = sceneMillis * ((film.story.sceneCount ?? 6) + 1)
  const write = async () => {
    const pieces: string[] = []
    stop.current = new AbortController()
    setAt(0)
    setKept(false)
    try {
      const answer = await callStreaming(
        'draftStory',
        { workspaceId, filmId: film.id, draftId: newId(), shownMillis: most },
        (piece) => {
          const read = draftPieceSchema.safeParse(piece)
          if (!read.success) return
          pieces.push(read.data.text)
          setAt(read.data.scene)
          offer(pieces.join('\n'))
        },
        stop.current.signal,
      )
      if (answer.text) offer(answer.text)
      setKept(answer.stopped !== undefined)
    } catch (error) {
      if (pieces.length > 0) setKept(true)
      else if (!stop.current.signal.aborted) failed(error)
    } finally {
      setAt(undefined)
    }
  }
  return (
    <>
      <div className={styles.row}>
        <Button variant="default" size="md" disabled={disabled} loading={at !== undefined} onClick={write}>
          {t('model.write')} · {t('model.price', { credits: Math.ceil(most / 1000) })}
        </Button>
        {at !== undefined && (
          <Button variant="subtle" color="gray" size="md" onClick={() => stop.current?.abort()}>
            {t('model.stop')}
          </Button>
        )}
      </div>
      <p className={styles.about} aria-live="polite">
        {at === undefined ? t(kept ? 'model.kept' : 'model.about') : t('model.writing', { count: at + 1 })}
      </p>
    </>
  )
}
