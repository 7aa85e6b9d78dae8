import { Button } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { paths } from '@peace/core/paths'
import { type Cue, type MarkerFormat, markerFormats, markersOf, printMarkers, standingOf } from '@peace/core/review'
import { readSubject } from '@peace/core/subjects'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { fileNameOf, saveFile } from '../../data/save-file.ts'
import { write } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useArtifacts } from '../../session/film-content.ts'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useOneButton } from '../../session/one-button.ts'
import { useMe } from '../../session/session.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { clock } from './clock.ts'
import styles from './film.module.css'

// Loaded when two versions are first laid beside each other.
const SideBySide = lazy(() => import('./side-by-side.tsx'))

type Note = ApiOutput<'listNotes'>['notes'][number]
const nameOf = ({ by }: Note): string => ('guest' in by ? by.guest : by.name)

// What people outside said: each on its picture as the cut is now, or told that its picture is gone. One that wants another
// picture becomes the one button's work, at its price.
export const GuestNotes = ({ cues, found }: { cues: readonly Cue[]; found: FilmFrames }) => {
  const { t } = useTranslation('review')
  const say = useFailureText()
  const { film, workspaceId } = useFilm()
  const [notes, setNotes] = useState<readonly Note[]>([])
  const [failure, setFailure] = useState<unknown>()
  const ask = useCallback(
    () => call('listNotes', { workspaceId, filmId: film.id }).then((all) => setNotes(all.notes), setFailure),
    [workspaceId, film.id],
  )
  useEffect(() => {
    ask()
  }, [ask])
  const open = notes.filter(({ replyTo, resolvedAt }) => replyTo === undefined && resolvedAt === undefined)
  if (open.length === 0 && failure === undefined) return null
  const take = (format: MarkerFormat) => {
    const text = printMarkers(format, markersOf(open, cues), film.title)
    saveFile(`${fileNameOf(film.title)}-markers.${format}`, text, '')
  }
  // Each beside the picture it spoke of, with what was drawn over it.
  const print = async () => {
    const { storyboardFile } = await import('../../pdf/storyboard-file.ts')
    const shots = open.map((note) => {
      const standing = standingOf(note.anchor, cues)
      const subject = readSubject(note.anchor.subject)
      const frame = found.frames.find(({ shot }) => subject.kind === 'shot' && shot.id === subject.id)
      return {
        number: standing.is === 'cut' ? '–' : clock(standing.ms),
        heading: nameOf(note),
        lines: [note.text, ...(standing.is === 'here' ? [] : [t(`outside.${standing.is}`)])],
        pictureKey: note.anchor.artifact ?? frame?.pictureKey,
        drawing: note.drawing ?? [],
      }
    })
    const made = await storyboardFile({ workspaceId, title: film.title, language: film.language, shots })
    saveFile(`${fileNameOf(film.title)}-notes.pdf`, made, 'application/pdf')
  }
  return (
    <section className={styles.box} aria-labelledby="guest-notes">
      <h2 id="guest-notes">{t('outside.notes')}</h2>
      <ul className={styles.downloads}>
        {open.map((note) => (
          <OneNote key={note.id} note={note} cues={cues} found={found} changed={ask} fail={setFailure} />
        ))}
      </ul>
      {open.length > 0 && (
        <p className={styles.note}>
          {t('outside.markers')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => print().catch(setFailure)}>
            PDF
          </Button>
          {markerFormats.map((format) => (
            <Button key={format} variant="subtle" size="compact-sm" onClick={() => take(format)}>
              {format.toUpperCase()}
            </Button>
          ))}
        </p>
      )}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}

type OneProps = {
  note: Note
  cues: readonly Cue[]
  found: FilmFrames
  changed: () => void
  fail: (error: unknown) => void
}

const OneNote = ({ note, cues, found, changed, fail }: OneProps) => {
  const { t } = useTranslation('review')
  const { film, workspaceId, may, playhead, picked, pick } = useFilm()
  const { uid } = useMe()
  const button = useOneButton()
  const [both, setBoth] = useState(false)
  const artifacts = useArtifacts()
  const planned = standingOf(note.anchor, cues)
  const { artifact: before, ms = 0 } = note.anchor
  const subject = readSubject(note.anchor.subject)
  const frame = found.frames.find(({ shot }) => subject.kind === 'shot' && shot.id === subject.id)
  const after = cues.find(({ shot }) => shot === frame?.shot.id)?.clip
  // Asked for is not made: until it is there, the picture is the one that was spoken of.
  const made = artifacts.status === 'ready' && artifacts.data.some(({ key }) => key === after)
  const standing = planned.is === 'remade' && !made ? { ...planned, is: 'here' as const } : planned
  const mine = frame !== undefined && picked.length === 1 && picked[0] === frame.shot.id
  const [wide = 16, tall = 9] = film.settings.aspect.split(':').map(Number)
  const ratio = wide / tall
  const remake = () => {
    if (!frame) return
    const { shot } = frame
    const field = found.quality === 'draft' ? 'stillTake' : 'clipTake'
    write(
      paths.shot(workspaceId, film.id, shot.id),
      { [field]: shot[field] + 1, byHand: true, updatedAt: Date.now(), updatedBy: uid },
      fail,
    )
    pick([shot.id])
  }
  const done = () =>
    call('answerNote', { workspaceId, filmId: film.id, noteId: note.id, resolved: true }).then(changed, fail)
  return (
    <li>
      <p>
        {standing.is !== 'cut' && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => playhead.seek(standing.ms)}>
            {clock(standing.ms)}
          </Button>
        )}{' '}
        <b>{nameOf(note)}</b> {note.text}
      </p>
      {standing.is !== 'here' && <p className={styles.note}>{t(`outside.${standing.is}`)}</p>}
      {both && before && after && (
        <Suspense fallback={null}>
          <SideBySide {...{ before, after, ms, ratio }} drawing={note.drawing ?? []} close={() => setBoth(false)} />
        </Suspense>
      )}
      <Button.Group>
        {standing.is === 'remade' && before && after && (
          <Button variant="default" size="compact-sm" onClick={() => setBoth(true)}>
            {t('outside.both')}
          </Button>
        )}
        {frame && may('film.edit') && !mine && (
          <Button variant="default" size="compact-sm" onClick={remake}>
            {t('outside.remake')}
          </Button>
        )}
        {mine && button && (
          <Button variant="default" size="compact-sm" data-press onClick={button.press}>
            {button.says}
          </Button>
        )}
        {may('film.comment') && (
          <Button variant="default" size="compact-sm" onClick={done}>
            {t('outside.done')}
          </Button>
        )}
      </Button.Group>
    </li>
  )
}
