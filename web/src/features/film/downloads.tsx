import { Button } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveMade } from '../../data/save-made.ts'
import { languageNow } from '../../messages/index.ts'
import { useCauseWords } from '../../session/cause-words.ts'
import { useFilm } from '../../session/film.tsx'
import type { FilmFrames } from '../../session/film-frames.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'

type Offered = { key: string; kind: (typeof kinds)[number]; name: string; label: string; bytes: number; sha256: string }
const kinds = ['cut', 'captions', 'poster', 'mix'] as const
type Props = {
  cut: Artifact
  captions: Artifact | undefined
  poster: Artifact | undefined
  artifacts: readonly Artifact[]
  found: FilmFrames
}

const size = (bytes: number): string =>
  new Intl.NumberFormat(languageNow() === 'th' ? 'th-TH' : 'en-US', {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000)

// For our own pages: nobody takes them along.
const inside = ['thumbnail', 'preview', 'times'] as const
type Role = Artifact['files'][number]['role']
const isInside = (role: Role): role is (typeof inside)[number] => inside.some((each) => each === role)

export const Downloads = ({ cut, captions, poster, artifacts, found }: Props) => {
  const { t } = useTranslation('film')
  const say = useFailureText()
  const words = useCauseWords()
  const { workspaceId } = useFilm()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState<string>()
  const mix = artifacts.filter(({ kind }) => kind === 'mix').sort((a, b) => b.createdAt - a.createdAt)[0]
  const shown = { cut, captions, poster, mix }
  const labelOf = (kind: Offered['kind'], { role, name }: Artifact['files'][number]): string => {
    if (role === 'main') return t(`download.${kind}`)
    if (role === 'stem') return t('download.stem', { name })
    return isInside(role) ? name : t(`download.${role}`)
  }
  const offered = kinds.flatMap((kind): Offered[] =>
    (shown[kind]?.files ?? [])
      .filter(({ role }) => !isInside(role))
      .map((file) => ({
        key: shown[kind]?.key ?? '',
        kind,
        name: file.name,
        label: labelOf(kind, file),
        bytes: file.bytes,
        sha256: file.sha256,
      })),
  )
  // Of every file: whoever takes one alone reads no other's note.
  const staleNote = ({ kind }: Offered): string | undefined => {
    const state = found.fresh?.film[kind]
    if (state?.state !== 'outOfDate') return undefined
    return t('downloadStale', { cause: words.why(found.film, state.cause ? [state.cause, ...state.others] : []) })
  }
  const fetchFile = async ({ key, name }: Offered) => {
    setBusy(`${key} ${name}`)
    setFailure(undefined)
    try {
      await saveMade({ workspaceId, unitKey: key, name })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <section className={styles.box} aria-labelledby="downloads">
      <h2 id="downloads">{t('downloads')}</h2>
      <ul className={styles.list}>
        {offered.map((file) => (
          <li key={`${file.key} ${file.name}`}>
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              justify="flex-start"
              fullWidth
              loading={busy === `${file.key} ${file.name}`}
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => fetchFile(file)}
              data-sha256={file.sha256}
            >
              {file.label} · {size(file.bytes)}
            </Button>
            {staleNote(file) && <p className={styles.downloadStale}>{staleNote(file)}</p>}
          </li>
        ))}
      </ul>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
      <p className={styles.note}>{t('downloads.note')}</p>
    </section>
  )
}
