import { type Cut, type CutClip, cutFrames, type Deed, isSound, type Track } from '@peace/core/cutting'
import { type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { Clip } from './clip.tsx'
import type { CutPlayer } from './cut-player.ts'
import styles from './edit.module.css'
import { dragged, type Grip, type Held, isStory, snapped, splitAt, type Tool, timecode } from './hand.ts'
import { HeadMark } from './head-mark.tsx'
import type { CutHere } from './use-cut.ts'
import { useShotLooks } from './use-shot-looks.ts'
import { useView } from './use-view.ts'

export type TimelineProps = {
  here: CutHere
  player: CutPlayer
  tool: Tool
  zoom: number
  snap: boolean
  picked: readonly string[]
  pick: (ids: readonly string[]) => void
  act: (deeds: readonly Deed[]) => void
  mayEdit: boolean
}

type Drag = { held: Held; x: number; deeds: Deed[] }

// Titles lie over the pictures, sounds beneath them.
const inOrder = (tracks: readonly Track[]): Track[] => [
  ...tracks.filter(({ of }) => of === 'title'),
  ...tracks.filter(({ of }) => of === 'picture').toReversed(),
  ...tracks.filter(({ of }) => of !== 'title' && of !== 'picture'),
]

const snapPixels = 8
const ruled = [1, 2, 5, 10, 30, 60, 120, 300, 600]

export const Timeline = ({ here, player, tool, zoom, snap, picked, pick, act, mayEdit }: TimelineProps) => {
  const { t } = useTranslation('edit')
  const { cut: real, montage, tried } = here
  const [drag, setDrag] = useState<Drag>()
  const cut: Cut = useMemo(() => (drag && drag.deeds.length > 0 ? tried(drag.deeds) : real), [drag, tried, real])
  const looks = useShotLooks(here.found)
  const soundOf = (clip: CutClip, track: Track): string | undefined =>
    isSound(track.of) ? here.sources(clip, track.of).find((key) => here.lengths.has(key)) : undefined
  const box = useRef<HTMLDivElement>(null)
  const { from, to, onScroll } = useView(box, zoom)
  const length = cutFrames(cut)
  const tracks = inOrder(cut.tracks)
  const every = (ruled.find((seconds) => seconds * cut.rate * zoom >= 64) ?? 600) * cut.rate

  const frameAt = (event: { clientX: number; currentTarget: HTMLElement }): number =>
    Math.max(0, Math.round((event.clientX - event.currentTarget.getBoundingClientRect().left) / zoom))

  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture?.(event.pointerId)
    if (event.type === 'pointerdown' || event.buttons === 1) player.seek(frameAt(event))
  }

  const grip = useCallback(
    (clip: CutClip, track: Track, held: Grip, event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.stopPropagation()
      const more = event.shiftKey || event.metaKey || event.ctrlKey
      pick(more ? [...picked.filter((id) => id !== clip.id), clip.id] : [clip.id])
      if (!mayEdit) return
      if (tool === 'blade') {
        const left = box.current?.querySelector(`[data-rows]`)?.getBoundingClientRect().left ?? 0
        act(splitAt(real, track, Math.round((event.clientX - left) / zoom), newId()))
        return
      }
      event.currentTarget.setPointerCapture?.(event.pointerId)
      setDrag({ held: { clip, track, grip: held }, x: event.clientX, deeds: [] })
    },
    [picked, pick, mayEdit, tool, act, real, zoom],
  )

  const go = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return
    const { clip, grip: held } = drag.held
    const edge = held === 'out' ? clip.at + clip.frames : clip.at
    const wanted = edge + Math.round((event.clientX - drag.x) / zoom)
    const still = Math.abs(event.clientX - drag.x) < 3
    const to = snap && held !== 'body' ? snapped(real, player.at(), wanted, Math.round(snapPixels / zoom)) : wanted
    const deeds = still ? [] : dragged(real, montage, tool, drag.held, to - edge, event.altKey)
    setDrag({ ...drag, deeds })
  }
  const end = (keep: boolean) => {
    if (!drag) return
    setDrag(undefined)
    if (keep && drag.deeds.length > 0) act(drag.deeds)
  }
  const ruler = Array.from({ length: Math.floor(length / every) + 1 }, (_, n) => n * every).filter(
    (frame) => frame >= from - every && frame <= to + every,
  )
  return (
    <section className={styles.timeline} aria-label={t('timeline')}>
      <ul className={styles.names}>
        <li className={styles.rulerName} />
        {tracks.map((track) => (
          <li key={track.id} className={styles.name} data-of={track.of} data-story={isStory(track) || undefined}>
            <span className={styles.nameText}>{t(`track.${track.of}`)}</span>
            <button
              type="button"
              className={styles.mute}
              aria-pressed={track.muted === true}
              aria-label={t('muteTrack', { track: t(`track.${track.of}`) })}
              disabled={!mayEdit}
              onClick={() => act([{ do: 'muteTrack', of: track.of, muted: track.muted !== true }])}
            >
              M
            </button>
          </li>
        ))}
      </ul>
      <div ref={box} className={styles.scroll} onScroll={onScroll}>
        <div
          className={styles.rows}
          data-rows
          style={{ width: length * zoom + 240 }}
          onPointerMove={go}
          onPointerUp={() => end(true)}
          onPointerCancel={() => end(false)}
        >
          <div className={styles.ruler} onPointerDown={scrub} onPointerMove={scrub}>
            {ruler.map((frame) => (
              <span key={frame} className={styles.tick} style={{ left: frame * zoom }}>
                {timecode(frame, cut.rate)}
              </span>
            ))}
            {cut.chapters.map(({ id, at, text }) => (
              <span key={id} className={styles.chapter} style={{ left: at * zoom }} title={text} />
            ))}
            {cut.markers.map(({ id, at, text }) => (
              <span key={id} className={styles.marker} style={{ left: at * zoom }} title={text} data-marker={id} />
            ))}
          </div>
          {tracks.map((track) => (
            <div
              key={track.id}
              className={styles.track}
              data-of={track.of}
              data-track={track.id}
              data-story={isStory(track) || undefined}
              data-muted={track.muted || undefined}
            >
              {track.clips
                .filter(({ at, frames }) => at + frames >= from && at <= to)
                .map((clip) => (
                  <Clip
                    key={clip.id}
                    clip={clip}
                    track={track}
                    zoom={zoom}
                    picked={picked.includes(clip.id)}
                    look={looks(clip)}
                    soundKey={soundOf(clip, track)}
                    grip={grip}
                  />
                ))}
            </div>
          ))}
          <HeadMark player={player} zoom={zoom} box={box} />
        </div>
      </div>
    </section>
  )
}
