import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import { Sketch } from '../../ui/sketch.tsx'
import styles from './film.module.css'

const Still = ({ frame }: { frame: Frame }) => {
  const { workspaceId } = useFilm()
  const url = useFileUrl(workspaceId, frame.pictureKey, 'thumbnail')
  return url ? <img className={styles.still} src={url} alt={frame.shot.description} /> : null
}

// Before there is a film: its pictures as they come, or the next step.
export const NothingYet = ({ frames }: { frames: readonly Frame[] }) => {
  const { t } = useTranslation('film')
  const { shotId } = useFilm()
  const pictured = frames.filter(({ pictureKey }) => pictureKey)
  const shown = pictured.find(({ shot }) => shot.id === shotId) ?? pictured.at(-1)
  return (
    <section className={styles.nothing} aria-live="polite">
      {shown ? <Still frame={shown} /> : <Sketch name="empty-frame" />}
      <h2>{t(shown ? 'making.title' : frames.length > 0 ? 'nothing.title' : 'nothing.noScript')}</h2>
      <p>
        {shown
          ? t('making.text', { made: pictured.length, all: frames.length })
          : t(frames.length > 0 ? 'nothing.text' : 'nothing.noScriptText')}
      </p>
    </section>
  )
}
