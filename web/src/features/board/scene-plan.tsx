import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import type { SceneStage } from '../../session/use-stages.ts'
import styles from './floor-plan.module.css'
import { FloorPlan } from './floor-plan.tsx'
import type { Staging } from './use-staging.ts'

type Props = { staged: SceneStage; numbers: ReadonlyMap<string, number>; mayEdit: boolean; staging: Staging }

// A scene's plan, and what does not go together from one shot to the next.
export const ScenePlan = ({ staged, numbers, mayEdit, staging }: Props) => {
  const { t } = useTranslation('board')
  const { shotId, goToShot } = useFilm()
  const nameOf = (id: string | undefined): string =>
    id === undefined ? '' : (staged.stage.people[id]?.name ?? staged.stage.states.at(-1)?.props[id]?.name ?? '')
  return (
    <>
      <FloorPlan
        staged={staged}
        numbers={numbers}
        chosen={shotId}
        choose={goToShot}
        mayEdit={mayEdit}
        staging={staging}
      />
      {mayEdit && <p className={styles.help}>{t('planHelp')}</p>}
      {staged.notes.length > 0 && (
        <ul className={styles.notes} aria-label={t('planNotes')}>
          {staged.notes.map(({ kind, shots: [a, b], of }) => (
            <li key={`${kind}-${a}-${b}-${of ?? ''}`}>
              {t(`note.${kind}`, { a: numbers.get(a) ?? 0, b: numbers.get(b) ?? 0, of: nameOf(of) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
