import { type Cut, type CutAspect, type CutClip, cardOf } from '@peace/core/cutting'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer } from './cut-player.ts'
import { drawFrame } from './draw-frame.ts'
import styles from './edit.module.css'

const sizes: Record<CutAspect, [number, number]> = {
  '16:9': [1280, 720],
  '9:16': [720, 1280],
  '1:1': [960, 960],
  '4:5': [864, 1080],
}

export const Monitor = ({ player, cut }: { player: CutPlayer; cut: Cut }) => {
  const { t } = useTranslation('edit')
  const { film } = useFilm()
  const canvas = useRef<HTMLCanvasElement>(null)
  const playing = useSyncExternalStore(player.subscribe, player.isPlaying)
  const [width, height] = sizes[cut.aspect]
  const missing = t('notMade')
  const { title } = film
  const author = film.titlePage.find(({ key }) => /^authors?$/i.test(key))?.value ?? ''
  useEffect(() => {
    if (!canvas.current) return
    const cards = (clip: CutClip) => ({ title, credits: author || title, none: undefined })[cardOf(clip) ?? 'none']
    return player.drawOn(canvas.current, drawFrame(cards, missing))
  }, [player, title, author, missing])
  return (
    <div className={styles.monitor}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        className={styles.picture}
        aria-label={t('picture')}
        role="img"
      />
      <button
        type="button"
        className={styles.play}
        aria-label={playing ? t('pause') : t('play')}
        onClick={() => player.toggle()}
      >
        {playing ? <IconPlayerPause size={20} aria-hidden="true" /> : <IconPlayerPlay size={20} aria-hidden="true" />}
      </button>
    </div>
  )
}
