import { type CutClip, cutRate } from '@peace/core/cutting'
import { useEffect, useMemo, useState } from 'react'
import { useFileUrl } from '../../data/file-urls.ts'
import styles from './edit.module.css'
import { outlineOf, peaksOf } from './wave.ts'

// Strong enough to be seen, and an eighth of what it takes to be heard.
const rate = 8000
const known = new Map<string, Promise<Float32Array | undefined>>()

const read = async (url: string): Promise<Float32Array> => {
  const bytes = await (await fetch(url)).arrayBuffer()
  const sound = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes)
  return peaksOf(sound.getChannelData(0), sound.sampleRate)
}

// Each sound once, while the room is open; one that could not be read is asked for again.
const peaksFor = (key: string, url: string): Promise<Float32Array | undefined> => {
  const asked =
    known.get(key) ??
    read(url).catch(() => {
      known.delete(key)
      return undefined
    })
  known.set(key, asked)
  return asked
}

export const Waveform = ({
  clip,
  unitKey,
  workspaceId,
  zoom,
}: {
  clip: CutClip
  unitKey: string
  workspaceId: string
  zoom: number
}) => {
  const url = useFileUrl(workspaceId, unitKey, 'main')
  const [peaks, setPeaks] = useState<Float32Array>()
  useEffect(() => {
    if (!url || typeof OfflineAudioContext === 'undefined') return
    let here = true
    peaksFor(unitKey, url).then((found) => here && setPeaks(found))
    return () => {
      here = false
    }
  }, [unitKey, url])
  const { in: from, frames, speed, length } = clip
  const points = Math.min(2000, (frames * zoom) / 2)
  const path = useMemo(
    () =>
      peaks
        ? outlineOf(peaks, { in: from, frames, speed, ...(length === undefined ? {} : { length }) }, cutRate, points)
        : '',
    [peaks, from, frames, speed, length, points],
  )
  if (path === '') return null
  return (
    <svg
      className={styles.wave}
      viewBox={`0 0 ${frames} 2`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-wave={clip.id}
    >
      <path d={path} />
    </svg>
  )
}
