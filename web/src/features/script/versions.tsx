import { unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { Button, TextInput } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { callOrSeen } from '../../data/seen.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { pageLook } from './highlight.ts'
import styles from './script.module.css'

type Version = ApiOutput<'listVersions'>['versions'][number]

const when = (time: number): string =>
  new Intl.DateTimeFormat(languageNow() === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(time)

// What the text has now, against what it had then.
const Difference = ({ then, now }: { then: string; now: string }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: then,
        extensions: [
          EditorState.readOnly.of(true),
          EditorView.editable.of(false),
          EditorView.lineWrapping,
          pageLook,
          unifiedMergeView({ original: now, mergeControls: false, collapseUnchanged: { margin: 2, minSize: 6 } }),
        ],
      }),
    })
    return () => view.destroy()
  }, [then, now])
  return <div ref={place} className={styles.difference} />
}

export const Versions = ({ now, restore }: { now: () => string; restore: (text: string) => void }) => {
  const { t } = useTranslation('script')
  const say = useFailureText()
  const { film, workspaceId, may } = useFilm()
  const [versions, setVersions] = useState<Version[]>()
  const [open, setOpen] = useState<{ id: string; text: string }>()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const where = { workspaceId, filmId: film.id }
  const list = useCallback(
    () =>
      callOrSeen('listVersions', { workspaceId, filmId: film.id }).then(
        (found) => setVersions(found.versions),
        setFailure,
      ),
    [workspaceId, film.id],
  )
  useEffect(() => void list(), [list])
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    await call('saveVersion', { ...where, versionId: newId(), name: name.trim() }).then(() => setName(''), setFailure)
    await list()
    setBusy(false)
  }
  const look = (id: string) =>
    callOrSeen('readVersion', { ...where, versionId: id }).then(({ text }) => setOpen({ id, text }), setFailure)
  // What stands now is kept before; without a connection it is still there to be undone to.
  const goBack = async (text: string) => {
    setBusy(true)
    await call('saveVersion', { ...where, versionId: newId(), name: '', why: 'restore' }).catch(() => undefined)
    setBusy(false)
    restore(text)
  }
  return (
    <div className={styles.versions}>
      {may('film.edit') && (
        <form className={styles.keep} onSubmit={keep}>
          <TextInput
            label={t('versionName')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={busy}>
            {t('keepVersion')}
          </Button>
        </form>
      )}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
      {versions?.length === 0 && <p className={styles.hint}>{t('noVersions')}</p>}
      <ul>
        {(versions ?? []).map((version) => (
          <li key={version.id}>
            <span>
              <strong>{version.name || t(version.why ? `versionWhy.${version.why}` : 'unnamedVersion')}</strong>
              <span className={styles.hint}> {when(version.createdAt)}</span>
            </span>
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => look(version.id)}>
              {t('compare')}
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <>
          <p className={styles.hint}>{t('differenceHelp')}</p>
          <Difference then={open.text} now={now()} />
          {may('film.edit') && (
            <Button loading={busy} onClick={() => goBack(open.text)}>
              {t('restore')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
