import { Button, Group } from '@mantine/core'
import type { Film } from '@peace/core/story'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './films.module.css'
import { type Sample, samples } from './samples.ts'

const draft = { target: { type: 'film' }, stop: 'cut', quality: 'draft', fallback: false, shownMillis: 0 } as const

// Those that are not there yet.
export const SampleFilms = ({ films = [] }: { films?: readonly Film[] }) => {
  const { t } = useTranslation('films')
  const say = useFailureText()
  const { workspace } = useHere()
  const navigate = useNavigate()
  const [opening, setOpening] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const offered = samples.filter(({ title }) => !films.some((film) => film.title === title))
  if (offered.length === 0) return null
  const open = async (sample: Sample) => {
    if (opening) return
    setOpening(sample.id)
    setFailure(undefined)
    try {
      const { default: script } = await sample.read()
      const filmId = newId()
      const where = { workspaceId: workspace.id, filmId }
      await call('createFilm', { ...where, language: sample.language, script })
      // A film to watch, not one to make: its draft is begun with it. If it is refused, the one button says why.
      await call('createJob', { ...where, jobId: newId(), ...draft }).catch(() => undefined)
      navigate({ to: '/films/$filmId/film', params: { filmId } })
    } catch (error) {
      setFailure(error)
      setOpening(undefined)
    }
  }
  return (
    <div className={styles.samples}>
      <p>{t('samples')}</p>
      <Group justify={films.length > 0 ? 'flex-start' : 'center'} gap="xs">
        {offered.map((sample) => (
          <Button
            key={sample.id}
            variant="subtle"
            loading={opening === sample.id}
            disabled={Boolean(opening)}
            onClick={() => open(sample)}
          >
            {t(`sample.${sample.id}`)}
          </Button>
        ))}
      </Group>
      {failure !== undefined && <p role="alert">{say(failure)}</p>}
    </div>
  )
}
