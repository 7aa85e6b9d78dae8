import { Button, Modal } from '@mantine/core'
import type { Drawing } from '@peace/core/review'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import { DrawingOver } from '../../ui/drawing-over.tsx'
import styles from './side-by-side.module.css'

const ways = ['beside', 'wipe', 'flip', 'overlay'] as const
type Way = (typeof ways)[number]

type Props = {
  // By their keys, as they were made.
  before: string
  after: string
  ratio: number
  // In the shot's own time, where both begin.
  ms: number
  drawing: Drawing
  close: () => void
}

// What was spoken of and what was made of it, at the same moment: beside each other, one over the other, or in turn.
export default function SideBySide({ before, after, ratio, ms, drawing, close }: Props) {
  const { t } = useTranslation('review')
  const { t: say } = useTranslation()
  const { workspaceId } = useFilm()
  const urls = [useFileUrl(workspaceId, before, 'main'), useFileUrl(workspaceId, after, 'main')]
  const box = useRef<HTMLDivElement>(null)
  const [way, setWay] = useState<Way>('beside')
  const [share, setShare] = useState(50)
  const [second, setSecond] = useState(true)
  const [playing, setPlaying] = useState(false)
  const videos = () => [...(box.current?.querySelectorAll('video') ?? [])]
  // One clock for both: where one begins anew, so does the other.
  useEffect(() => {
    const all = [...(box.current?.querySelectorAll('video') ?? [])]
    for (const video of all)
      if (playing) video.play().catch(() => setPlaying(false))
      else video.pause()
  }, [playing])
  const begin = (video: HTMLVideoElement) => {
    video.currentTime = Math.min(ms / 1000, Math.max(0, video.duration - 0.05))
  }
  const style: CSSProperties & Record<`--${string}`, string> = { '--share': `${share}%`, '--ratio': String(ratio) }
  return (
    <Modal
      opened
      onClose={close}
      size="80rem"
      title={t('both.title')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      <div ref={box} className={styles.both} data-way={way} data-second={second || undefined} style={style}>
        {urls.map((url, n) => (
          <figure key={n === 0 ? before : after}>
            <video
              src={url}
              muted
              playsInline
              preload="auto"
              onLoadedMetadata={({ currentTarget }) => begin(currentTarget)}
              onEnded={() => {
                videos().forEach(begin)
                setPlaying(false)
              }}
            />
            {n === 0 && drawing.length > 0 && !playing && (
              <DrawingOver drawing={drawing} ratio={ratio} label={t('drawing')} />
            )}
            <figcaption>{t(n === 0 ? 'both.before' : 'both.after')}</figcaption>
          </figure>
        ))}
      </div>
      <div className={styles.ways}>
        <Button.Group>
          {ways.map((each) => (
            <Button
              key={each}
              variant={way === each ? 'filled' : 'default'}
              aria-pressed={way === each}
              onClick={() => setWay(each)}
            >
              {t(`both.${each}`)}
            </Button>
          ))}
        </Button.Group>
        {(way === 'wipe' || way === 'overlay') && (
          <input
            type="range"
            min={0}
            max={100}
            value={share}
            aria-label={t('both.share')}
            onChange={({ currentTarget: { value } }) => setShare(Number(value))}
          />
        )}
        {way === 'flip' && (
          <Button variant="default" onClick={() => setSecond(!second)}>
            {t(second ? 'both.after' : 'both.before')}
          </Button>
        )}
        <Button variant="default" onClick={() => setPlaying(!playing)}>
          {t(playing ? 'pause' : 'play')}
        </Button>
      </div>
    </Modal>
  )
}
