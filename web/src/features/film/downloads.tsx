import { Button } from '@mantine/core'
import type { Artifact } from '@peace/core/build'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'

type Offered = { key: string; name: string; label: string; bytes: number; sha256: string }
type Props = {
  cut: Artifact
  captions: Artifact | undefined
  poster: Artifact | undefined
  artifacts: readonly Artifact[]
}

const size = (bytes: number): string =>
  new Intl.NumberFormat(languageNow() === 'th' ? 'th-TH' : 'en-US', {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? bytes / 1000 : bytes / 1_000_000)

export const Downloads = ({ cut, captions, poster, artifacts }: Props) => {
  const { t } = useTranslation('film')
  const say = useFailureText()
  const { workspaceId } = useFilm()
  const [failure, setFailure] = useState<unknown>()
  const [busy, setBusy] = useState<string>()
  const mix = artifacts.filter(({ kind }) => kind === 'mix').sort((a, b) => b.createdAt - a.createdAt)[0]
  const there = [cut, captions, poster, mix].filter((artifact) => artifact !== undefined)
  const offered = there.flatMap((artifact): Offered[] =>
    artifact.files
      .filter(({ role }) => role !== 'thumbnail' && role !== 'preview')
      .map((file) => ({
        key: artifact.key,
        name: file.name,
        label:
          file.role === 'main'
            ? t(`download.${artifact.kind}` as 'download.cut', { defaultValue: file.name })
            : file.role === 'stem'
              ? t('download.stem', { name: file.name })
              : t(`download.${file.role}` as 'download.srt', { defaultValue: file.name }),
        bytes: file.bytes,
        sha256: file.sha256,
      })),
  )
  const fetchFile = async ({ key, name }: Offered) => {
    setBusy(`${key} ${name}`)
    setFailure(undefined)
    try {
      const { url, filename } = await call('downloadUrl', { workspaceId, unitKey: key, name, attachment: true })
      const link = document.createElement('a')
      link.href = url
      link.download = filename
      link.click()
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
