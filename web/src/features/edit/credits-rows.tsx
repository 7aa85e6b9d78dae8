import { creditsFrom, creditsOf } from '@peace/core/build'
import type { Credit, Deed } from '@peace/core/cutting'
import { readSubject } from '@peace/core/subjects'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import styles from './edit.module.css'
import type { CutHere } from './use-cut.ts'

const printed = (credits: readonly Credit[]): string => credits.map(({ role, name }) => `${role}: ${name}`).join('\n')
const read = (text: string): Credit[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 60)
    .map((line) => {
      const [role = '', ...name] = line.split(':')
      return name.length > 0
        ? { role: role.trim().slice(0, 80), name: name.join(':').trim().slice(0, 200) }
        : { role: '', name: role.trim().slice(0, 200) }
    })

// The end credits, a line each: as the title page says, or made from who is heard and what made it, or as one writes them.
export const CreditsRows = ({ here, act }: { here: CutHere; act: (deeds: readonly Deed[]) => void }) => {
  const { t } = useTranslation('edit')
  const { film } = useFilm()
  const artifacts = useArtifacts()
  const { cut, found, sources } = here
  const credits = cut.credits ?? creditsOf({ film })
  const fill = () => {
    const made = artifacts.status === 'ready' ? artifacts.data : []
    const used = new Set(cut.tracks.flatMap(({ of, clips }) => clips.flatMap((clip) => sources(clip, of))))
    const heard = new Set(
      cut.tracks
        .filter(({ of }) => of === 'dialogue')
        .flatMap(({ clips }) => clips.map(({ source }) => readSubject(source.subject).id)),
    )
    const speaking = found.units
      .flatMap(({ spec }) => (spec.kind === 'cut' ? spec.fields.scenes : []))
      .flatMap(({ shots }) => shots)
      .flatMap(({ lines }) => lines)
      .flatMap(({ lineId, speaker }) => (heard.has(lineId) ? [speaker] : []))
    act([
      {
        do: 'credits',
        credits: creditsFrom(
          { film },
          speaking,
          made.filter(({ key }) => used.has(key)),
        ),
      },
    ])
  }
  return (
    <>
      <label className={styles.row}>
        {t('credits.lines')}
        <textarea
          key={printed(credits)}
          rows={8}
          className={styles.field}
          defaultValue={printed(credits)}
          onBlur={({ target }) =>
            target.value !== printed(credits) && act([{ do: 'credits', credits: read(target.value) }])
          }
        />
      </label>
      <button type="button" className={styles.wide} onClick={fill}>
        {t('credits.fill')}
      </button>
      {cut.credits && (
        <button type="button" className={styles.wide} onClick={() => act([{ do: 'credits', credits: null }])}>
          {t('credits.asWritten')}
        </button>
      )}
    </>
  )
}
