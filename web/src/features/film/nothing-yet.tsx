import { isFinal } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import { useJobs } from '../../session/film-content.ts'
import type { Frame } from '../../session/film-frames.ts'
import { Sketch } from '../../ui/sketch.tsx'
import { emptyFrame } from '../../ui/sketches/empty-frame.ts'
import styles from './film.module.css'

const Still = ({ frame }: { frame: Frame }) => {
  const { workspaceId } = useFilm()
  const url = useFileUrl(workspaceId, frame.pictureKey, 'thumbnail')
  return url ? <img className={styles.still} src={url} alt={frame.shot.description} /> : null
}

const sayOf = (building: boolean, pictured: number, all: number) => {
  if (all === 0) return { title: 'nothing.noScript', text: 'nothing.noScriptText' } as const
  if (building) return { title: 'making.title', text: 'making.text' } as const
  if (pictured > 0 && pictured < all) return { title: 'partly.title', text: 'partly.text' } as const
  if (pictured > 0) return { title: 'pictured.title', text: 'pictured.text' } as const
  return { title: 'nothing.title', text: 'nothing.text' } as const
}

// Before there is a film: its pictures as they come, or the next step.
export const NothingYet = ({ frames }: { frames: readonly Frame[] }) => {
  const { t } = useTranslation('film')
  const { shotId } = useFilm()
  const jobs = useJobs()
  const building = jobs.status === 'ready' && jobs.data.some(({ state }) => !isFinal(state))
  const pictured = frames.filter(({ pictureKey }) => pictureKey)
  const shown = pictured.find(({ shot }) => shot.id === shotId) ?? pictured.at(-1)
  const { title, text } = sayOf(building, pictured.length, frames.length)
  return (
    <section className={styles.nothing} aria-live="polite">
      {shown ? <Still frame={shown} /> : <Sketch of={emptyFrame} />}
      <h2>{t(title)}</h2>
      <p>{t(text, { made: pictured.length, all: frames.length })}</p>
    </section>
  )
}
