import { Button } from '@mantine/core'
import { writeDraft } from '@peace/core/story/write'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFilm } from '../../session/film.tsx'
import { useCharacters, useLocations, useScenes, useShots } from '../../session/film-content.ts'
import { useMe } from '../../session/session.ts'
import { arriving } from '../../ui/arriving.tsx'
import { Part } from '../../ui/part.tsx'
import { Choices } from './choices.tsx'
import type { StepProps } from './page.tsx'
import styles from './story.module.css'
import { useAnswer } from './use-saved.ts'
import { type Now, writeScript } from './write-script.ts'

const DraftByModel = arriving(() => import('./draft-by-model.tsx'))
const outputs = ['script', 'storyboard', 'film', 'exports'] as const

export const StepOutput = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const navigate = useNavigate()
  const [wanted, setWanted] = useAnswer('outputs', failed)
  const [busy, setBusy] = useState(false)
  const [offered, setOffered] = useState<string>()
  const [scenes, shots, characters, locations] = [useScenes(), useShots(), useCharacters(), useLocations()]
  const language = film.story.language ?? film.language
  const now = useMemo<Now | undefined>(
    () =>
      scenes.status === 'ready' &&
      shots.status === 'ready' &&
      characters.status === 'ready' &&
      locations.status === 'ready'
        ? { scenes: scenes.data, shots: shots.data, characters: characters.data, locations: locations.data }
        : undefined,
    [scenes, shots, characters, locations],
  )
  const hasScript = (now?.scenes ?? []).some(({ elements, heading }) => heading || elements.length > 0)
  const take = async (text: string) => {
    if (!now || busy) return
    setBusy(true)
    try {
      // What stood there can be had back, whoever wrote it.
      if (hasScript)
        await call('saveVersion', { workspaceId, filmId: film.id, versionId: newId(), name: t('beforeDraft') })
      await writeScript(text, now, { film, workspaceId, uid, language })
      await navigate({ to: '/films/$filmId/script', params: { filmId: film.id } })
    } catch (error) {
      failed(error)
    } finally {
      setBusy(false)
    }
  }
  const draft = async () => {
    if (!now || busy) return
    setBusy(true)
    const { story } = film
    const lead = now.characters.find(({ role }) => role === 'protagonist') ?? now.characters[0]
    const text = await import('@peace/core/story/seed')
      .then(({ seedOf }) => {
        const { idea, logline, synopsis } = story
        const seed = seedOf({ language, idea, logline, synopsis, lead })
        return writeDraft({ title: film.title, language, story, characters: now.characters, ...(seed ? { seed } : {}) })
          .text
      })
      .catch(failed)
      .finally(() => setBusy(false))
    if (text === undefined) return
    if (hasScript) setOffered(text)
    else void take(text)
  }
  return (
    <>
      <Choices
        label={t('outputs')}
        values={outputs}
        chosen={wanted}
        most={4}
        disabled={disabled}
        nameOf={(value) => t(`output.${value}`)}
        choose={setWanted}
      />
      {!disabled && (
        <div className={styles.write}>
          <Button size="md" loading={busy} disabled={!now} onClick={draft}>
            {t('writeDraft')}
          </Button>
          <p className={styles.about}>{t('writeDraftAbout')}</p>
          <Part>
            <DraftByModel offer={setOffered} failed={failed} disabled={!now} />
          </Part>
        </div>
      )}
      {offered !== undefined && (
        <section className={styles.offered} aria-labelledby="offered">
          <h2 id="offered">{t(hasScript ? 'offeredOver' : 'offered')}</h2>
          <pre lang={language}>{offered}</pre>
          <div className={styles.row}>
            <Button loading={busy} onClick={() => take(offered)}>
              {t(hasScript ? 'replaceScript' : 'takeScript')}
            </Button>
            <Button variant="default" onClick={() => setOffered(undefined)}>
              {t('keepScript')}
            </Button>
          </div>
        </section>
      )}
    </>
  )
}
