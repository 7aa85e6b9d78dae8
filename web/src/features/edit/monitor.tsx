import { creditsOf } from '@peace/core/build'
import { type Cut, type CutAspect, cardOf } from '@peace/core/cutting'
import { creditsCard, titleCard } from '@peace/draw/cut'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer } from './cut-player.ts'
import { drawFrame } from './draw-frame.ts'
import styles from './edit.module.css'
import { useFilmFonts } from './film-fonts.ts'

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
  const fonts = useFilmFonts()
  const { title, language } = film
  const credits = useMemo(() => creditsOf({ film }), [film])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when its letters have come
  useEffect(() => {
    if (!canvas.current) return
    const about = { language, title, credits }
    return player.drawOn(
      canvas.current,
      drawFrame((clip, size) => {
        const card = cardOf(clip)
        return card && (card === 'title' ? titleCard : creditsCard)({ ...size, ...about })
      }, missing),
    )
  }, [player, title, language, credits, missing, fonts])
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
