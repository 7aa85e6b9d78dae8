import { type MindStates, profileOf, ROOTS, TEMPERAMENTS } from '@peace/core/mind'
import type { Scene } from '@peace/core/screenplay'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'
import { FeelingChart } from './feeling-chart.tsx'
import { ParamiChart } from './parami-chart.tsx'

type Props = { people: readonly Character[]; scenes: readonly Scene[]; states: MindStates }

export const Compare = ({ people, scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  if (people.length < 2) return <p className={styles.hint}>{t('pickTwo')}</p>
  const rows: [string, (person: Character) => string][] = [
    [t('roleName'), ({ role }) => t(`role.${role}`)],
    [t('want'), ({ want }) => want],
    [t('need'), ({ need }) => need],
    [t('flaw'), ({ flaw }) => flaw],
    [t('arc'), ({ arc }) => arc],
    [t('temperament'), ({ mind }) => TEMPERAMENTS.find(({ id }) => id === mind.temperament)?.[language] ?? ''],
    [
      t('leading'),
      (person) => {
        const { isSet, leading } = profileOf(person)
        const root = ROOTS.find(({ id }) => id === leading)
        if (!isSet) return t('notSet')
        return root ? `${root[language]}: ${root.plain[language]}` : ''
      },
    ],
  ]
  return (
    <div className={styles.main}>
      <h1>{t('comparison')}</h1>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {people.map(({ id, name }, at) => (
                <th key={id} scope="col" data-line={at}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, of]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {people.map((person) => (
                  <td key={person.id}>{of(person) || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ParamiChart people={people} />
      <FeelingChart people={people} scenes={scenes} states={states} />
    </div>
  )
}
