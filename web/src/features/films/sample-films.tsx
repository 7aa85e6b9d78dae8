import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useHere } from '../../session/workspaces.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './films.module.css'
import { type Sample, samples } from './samples.ts'

export const SampleFilms = () => {
  const { t } = useTranslation('films')
  const say = useFailureText()
  const { workspace } = useHere()
  const navigate = useNavigate()
  const [opening, setOpening] = useState<string>()
  const [failure, setFailure] = useState<unknown>()
  const open = async (sample: Sample) => {
    if (opening) return
    setOpening(sample.id)
    setFailure(undefined)
    try {
      const { default: script } = await sample.read()
      const filmId = newId()
      await call('createFilm', { workspaceId: workspace.id, filmId, language: sample.language, script })
      navigate({ to: '/films/$filmId', params: { filmId } })
    } catch (error) {
      setFailure(error)
      setOpening(undefined)
    }
  }
  return (
    <div className={styles.samples}>
      <p>{t('samples')}</p>
      <Group justify="center" gap="xs">
        {samples.map((sample) => (
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
