import { Button } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import type { Quality } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { useFileUrl } from '../../data/file-urls.ts'
import { useFilm } from '../../session/film.tsx'
import type { Frame } from '../../session/film-frames.ts'
import styles from './film.module.css'
import { useMadeWith } from './made-by.tsx'

type Choose = (fields: Record<string, unknown>) => void
type Props = { frame: Frame; artifacts: readonly Artifact[]; quality: Quality; choose: Choose }

const Take = ({ artifact, chosen, choose }: { artifact: Artifact; chosen: boolean; choose: () => void }) => {
  const { t } = useTranslation('film')
  const madeWith = useMadeWith()
  const { workspaceId } = useFilm()
  const url = useFileUrl(workspaceId, artifact.key, 'thumbnail')
  return (
    <li>
      <button
        type="button"
        className={styles.take}
        aria-pressed={chosen}
        onClick={choose}
        title={madeWith(artifact.provenance)}
      >
        {url && <img src={url} alt="" />}
        <span>{t('take', { number: artifact.take + 1 })}</span>
      </button>
    </li>
  )
}

// Of every take the newest that was made; an older one of an earlier text is the film's past, not a choice.
const newestByTake = (artifacts: readonly Artifact[]): Artifact[] => {
  const byTake = new Map<number, Artifact>()
  for (const each of artifacts) {
    const known = byTake.get(each.take)
    if (!known || known.createdAt < each.createdAt) byTake.set(each.take, each)
  }
  return [...byTake.values()].sort((a, b) => a.take - b.take)
}

export const Takes = ({ frame, artifacts, quality, choose }: Props) => {
  const { t } = useTranslation('film')
  const { may } = useFilm()
  const { shot } = frame
  const kind = quality === 'draft' ? 'still' : 'clip'
  const field = kind === 'still' ? 'stillTake' : 'clipTake'
  const takes = newestByTake(
    artifacts.filter((each) => each.subject === shot.id && each.kind === kind && each.quality === quality),
  )
  const next = Math.max(shot[field], ...takes.map(({ take }) => take)) + 1
  if (takes.length === 0) return null
  return (
    <div>
      <span className={styles.label}>{t('takes')}</span>
      <ul className={styles.takes}>
        {takes.map((artifact) => (
          <Take
            key={artifact.key}
            artifact={artifact}
            chosen={shot[field] === artifact.take}
            choose={() => may('film.edit') && choose({ [field]: artifact.take })}
          />
        ))}
        {may('film.edit') && (
          <li>
            <Button variant="default" size="xs" onClick={() => choose({ [field]: next })} disabled={next > 999}>
              {t('anotherTake')}
            </Button>
          </li>
        )}
      </ul>
      {!takes.some(({ take }) => take === shot[field]) && <p className={styles.note}>{t('takeNotMade')}</p>}
    </div>
  )
}
