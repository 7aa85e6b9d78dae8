import { type CutClip, cardOf, type Track } from '@peace/core/cutting'
import { memo, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import styles from './edit.module.css'
import type { Grip } from './hand.ts'
import type { Look } from './use-shot-looks.ts'
import { Waveform } from './waveform.tsx'

type Props = {
  clip: CutClip
  track: Track
  zoom: number
  picked: boolean
  look: Look
  // The unit that is heard, where it is made.
  soundKey: string | undefined
  grip: (clip: CutClip, track: Track, held: Grip, event: PointerEvent<HTMLElement>) => void
}

const OneClip = ({ clip, track, zoom, picked, look, soundKey, grip }: Props) => {
  const { t } = useTranslation('edit')
  const { film } = useFilm()
  const url = useFileUrl(film.workspaceId, track.of === 'picture' ? look.pictureKey : undefined, 'thumbnail')
  const seconds = Math.round((clip.frames / 24) * 10) / 10
  const name =
    look.number !== undefined && track.of === 'picture'
      ? t('shot', { number: look.number })
      : (look.words ?? (cardOf(clip) === 'title' ? t('style.title') : t(`track.${track.of}`)))
  const marks = [
    clip.speed === 1 ? '' : `${Math.round(clip.speed * 100)} %`,
    clip.enter && clip.enter.by !== 'cut' ? t(`enter.${clip.enter.by}`) : '',
    clip.transform ? t('framed') : '',
  ].filter((mark) => mark !== '')
  return (
    <div
      className={styles.clip}
      data-clip={clip.id}
      data-picked={picked || undefined}
      data-muted={clip.muted || undefined}
      style={{
        left: clip.at * zoom,
        width: Math.max(2, clip.frames * zoom - 1),
        ...(url ? { backgroundImage: `url("${url}")` } : {}),
      }}
    >
      {soundKey && <Waveform {...{ clip, zoom }} unitKey={soundKey} workspaceId={film.workspaceId} />}
      <button
        type="button"
        className={styles.body}
        aria-pressed={picked}
        title={name}
        onPointerDown={(event) => grip(clip, track, 'body', event)}
      >
        <span className={styles.says}>{name}</span>
        {marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>}
        <span className="visually-hidden">{t('long', { seconds })}</span>
      </button>
      {clip.enter && clip.enter.by !== 'cut' && (
        <span className={styles.over} style={{ width: clip.enter.frames * zoom }} aria-hidden="true" />
      )}
      {(['in', 'out'] as const).map((edge) => (
        <span
          key={edge}
          className={styles.edge}
          data-edge={edge}
          aria-hidden="true"
          onPointerDown={(event) => grip(clip, track, edge, event)}
        />
      ))}
    </div>
  )
}

export const Clip = memo(OneClip)
