import { creditsOf } from '@peace/core/build'
import { type CutAspect, captionAt, cardOf } from '@peace/core/cutting'
import type { Language } from '@peace/core/ids'
import { creditsCard, titleCard } from '@peace/draw/cut'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { CutPlayer } from './cut-player.ts'
import { drawFrame } from './draw-frame.ts'
import styles from './edit.module.css'
import { useFilmFonts } from './film-fonts.ts'
import { useCaptions } from './use-captions.ts'
import type { CutHere } from './use-cut.ts'

const sizes: Record<CutAspect, [number, number]> = {
  '16:9': [1280, 720],
  '9:16': [720, 1280],
  '1:1': [960, 960],
  '4:5': [864, 1080],
}

// What is read at the playhead, over the picture as a player shows it.
const Reading = ({ player, here, language }: { player: CutPlayer; here: CutHere; language: Language }) => {
  const { rows } = useCaptions(here, language)
  const text = useSyncExternalStore(player.subscribe, () => captionAt(rows, player.at())?.text ?? '')
  return (
    <p className={styles.reading} lang={language} data-reading>
      {text}
    </p>
  )
}

type Props = { player: CutPlayer; here: CutHere; captions: Language | undefined }
export const Monitor = ({ player, here, captions }: Props) => {
  const { cut } = here
  const { t } = useTranslation('edit')
  const { film } = useFilm()
  const canvas = useRef<HTMLCanvasElement>(null)
  const playing = useSyncExternalStore(player.subscribe, player.isPlaying)
  const [width, height] = sizes[cut.aspect]
  const missing = t('notMade')
  const fonts = useFilmFonts()
  const { title, language } = film
  const credits = useMemo(() => cut.credits ?? creditsOf({ film }), [cut.credits, film])
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
      {captions && <Reading {...{ player, here, language: captions }} />}
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
