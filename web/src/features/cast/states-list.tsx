import {
  CITTAS,
  cetasikaById,
  cittaById,
  type MindReading,
  type MindStates,
  possibleAt,
  ROOTS,
  showingOf,
  unknownMind,
} from '@peace/core/mind'
import { paths } from '@peace/core/paths'
import type { Scene } from '@peace/core/screenplay'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import styles from './cast.module.css'

type Props = { person: Character; scenes: readonly Scene[]; states: MindStates }

const groups = ['akusala', 'kusala', 'vipaka', 'kiriya'] as const

// The mind in each scene and why; the writer may set another, and take that back.
export const StatesList = ({ person, scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const here = scenes.flatMap((scene) => {
    const state = states.get(scene.id)?.get(person.id)
    return state ? [{ scene, state }] : []
  })
  if (here.length === 0) return <p className={styles.hint}>{t('notInScript', { name: person.name })}</p>
  const choose = (scene: Scene, citta: string) =>
    write(paths.scene(workspaceId, film.id, scene.id), {
      [`minds.${person.id}`]: citta === '' ? undefined : citta,
      revision: scene.revision + 1,
      updatedAt: Date.now(),
      updatedBy: uid,
    })
  return (
    <section>
      <h2>{t('sceneByScene')}</h2>
      <ol className={styles.states}>
        {here.map(({ scene, state }) => (
          <li key={scene.id} style={{ borderInlineStartColor: showingOf(state.mood).colour.hex }}>
            <h3>{scene.heading?.text}</h3>
            <p>
              {state.unknown ? (
                <strong>{t('mindUnknown')}</strong>
              ) : (
                <>
                  <strong>{state.citta.plain[language]}</strong> <i lang="pi">{state.citta.pali}</i>
                </>
              )}
            </p>
            <p>{state.reason[language]}</p>
            <p className={styles.hint}>
              {showingOf(state.mood).face[language]} · {showingOf(state.mood).speech[language]}
            </p>
            <ul className={styles.factors}>
              {state.factors.map((id) => {
                const factor = cetasikaById(id)
                return factor ? (
                  <li key={id}>
                    {factor[language]} <small>{factor.plain[language]}</small>
                  </li>
                ) : null
              })}
            </ul>
            {state.readings.length > 0 && (
              <Readings
                readings={state.readings}
                chosen={state.byHand ? state.citta.id : undefined}
                choose={may('film.edit') ? (citta) => choose(scene, citta) : undefined}
              />
            )}
            {may('film.edit') && (
              <select
                className={styles.select}
                aria-label={t('setMind', { scene: scene.heading?.text ?? '' })}
                value={state.unknown ? unknownMind : state.byHand ? state.citta.id : ''}
                onChange={(event) => choose(scene, event.currentTarget.value)}
              >
                <option value="">{t('fromScript')}</option>
                <option value={unknownMind}>{t('mindUnknown')}</option>
                {groups.map((jati) => (
                  <optgroup key={jati} label={t(`jati.${jati}`)}>
                    {CITTAS.filter((citta) => citta.jati === jati && possibleAt(person.mind.stage, citta)).map(
                      (citta) => (
                        <option key={citta.id} value={citta.id}>
                          {citta.plain[language]} ({citta[language]})
                        </option>
                      ),
                    )}
                  </optgroup>
                ))}
              </select>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

type ReadingsProps = {
  readings: readonly MindReading[]
  chosen: string | undefined
  choose: ((citta: string) => void) | undefined
}

// The ways in which a mind may be read here, each with its line; the writer takes one.
const Readings = ({ readings, chosen, choose }: ReadingsProps) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  return (
    <ul className={styles.readings} aria-label={t('mindReadings')}>
      {readings.map(({ cittaId, line, root, confidence }) => {
        const citta = cittaById(cittaId)
        const told = ROOTS.find(({ id }) => id === root)
        return citta ? (
          <li key={cittaId}>
            <span>
              {citta.plain[language]} · {told?.[language]} · {t('sure', { percent: Math.round(confidence * 100) })}
            </span>
            <q>{line}</q>
            {choose && (
              <button type="button" aria-pressed={chosen === cittaId} onClick={() => choose(cittaId)}>
                {t('takeReading')}
              </button>
            )}
          </li>
        ) : null
      })}
    </ul>
  )
}
