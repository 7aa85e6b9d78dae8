import { Button, FileButton, Group, Textarea } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import type { Language } from '@peace/core/ids'
import type { ScriptFile } from '@peace/core/screenplay'
import { IconFileText } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { keepOriginal } from '../../data/original.ts'
import { useMe } from '../../session/session.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { FilmLanguage } from './film-language.tsx'
import styles from './new-film.module.css'
import { fountainOf, readHere, readScriptFile } from './read-script-file.ts'
import { ScriptReport } from './script-report.tsx'

type Report = ApiOutput<'validateScript'>
type Chosen = Pick<ScriptFile, 'text' | 'problems' | 'fdx'> & { name: string }
const nothing: Chosen = { name: '', text: '', problems: [] }

export const ImportScript = () => {
  const { t } = useTranslation('films')
  const say = useFailureText()
  const { workspace } = useHere()
  const { uid } = useMe()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(nothing)
  const [report, setReport] = useState<Report>()
  const [language, setLanguage] = useState<Language>('th')
  const [filmId] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [reading, setReading] = useState(false)
  const [over, setOver] = useState(false)

  const run = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    await work().catch(setFailure)
    setBusy(false)
  }
  const show = (next: Chosen) => {
    setChosen(next)
    setReport(undefined)
    const found = readHere(next.text)
    setLanguage(found.language)
    // What the file could not say here stands before what was found in it.
    setReport({ ...found, problems: [...next.problems, ...found.problems] })
  }
  const look = () => run(async () => show({ name: chosen.name, ...fountainOf(chosen.name, chosen.text) }))
  // Busy from the moment a file is chosen: a long PDF is read for seconds.
  const take = (file: File | null | undefined) =>
    file &&
    run(async () => {
      setChosen({ ...nothing, name: file.name })
      setReport(undefined)
      setReading(true)
      show(await readScriptFile(file).finally(() => setReading(false)))
    })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const make = () =>
    run(async () => {
      await call('createFilm', { workspaceId: workspace.id, filmId, language, script: chosen.text })
      if (chosen.fdx !== undefined) await keepOriginal({ workspaceId: workspace.id, filmId, uid }, chosen.fdx)
      navigate({ to: '/films/$filmId/script', params: { filmId } })
    })
  return (
    <div className={styles.form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button beside it does the same */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileText size={28} stroke={1.25} aria-hidden="true" />
        <p role="status">{reading ? t('readingFile', { name: chosen.name }) : chosen.name || t('dropHere')}</p>
        <FileButton
          onChange={take}
          accept=".fountain,.spmd,.fdx,.highland,.docx,.txt,.md,.pdf,text/plain,application/pdf"
        >
          {(props) => (
            <Button {...props} variant="default" loading={reading}>
              {t('chooseFile')}
            </Button>
          )}
        </FileButton>
        <p className={styles.kinds}>{t('fileKinds')}</p>
      </div>
      <Textarea
        label={t('orPaste')}
        autosize
        minRows={4}
        maxRows={12}
        className={styles.paste}
        value={chosen.text}
        onChange={(event) => {
          setChosen({ ...nothing, text: event.currentTarget.value })
          setReport(undefined)
        }}
      />
      {failure !== undefined && (
        <p className={styles.failure} role="alert">
          {say(failure)}
        </p>
      )}
      {report && <ScriptReport report={report} />}
      {report && <FilmLanguage language={language} choose={setLanguage} />}
      <Group justify="flex-end">
        {report && report.scenes > 0 ? (
          <Button size="md" loading={busy} onClick={make}>
            {t('makeFilm')}
          </Button>
        ) : (
          <Button size="md" loading={busy} disabled={!chosen.text.trim()} onClick={look}>
            {t('check')}
          </Button>
        )}
      </Group>
    </div>
  )
}
