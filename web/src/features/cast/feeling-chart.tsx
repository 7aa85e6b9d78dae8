import { feelingNames, type MindState, type MindStates } from '@peace/core/mind'
import type { Scene } from '@peace/core/screenplay'
import type { Mood } from '@peace/core/shots'
import type { Character } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'
import { Legend } from './parami-chart.tsx'

// Which way a feeling pulls; how far, its grip says.
const side: Record<Mood, number> = {
  joy: 1,
  tender: 1,
  wonder: 1,
  comic: 0.7,
  reverent: 0.8,
  calm: 0.4,
  lonely: -0.6,
  tense: -0.6,
  sad: -1,
  fear: -1,
  anger: -1,
}
const pullOf = ({ mood, grip }: MindState): number => side[mood] * (30 + grip * 0.7)
const left = 16
const wide = 540
const high = 180

export const FeelingChart = ({ people, scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const step = scenes.length > 1 ? wide / (scenes.length - 1) : 0
  return (
    <figure className={styles.chart}>
      <figcaption>{t('feelingChart')}</figcaption>
      <svg viewBox={`0 0 ${wide + 2 * left} ${high + 24}`} role="img" aria-label={t('feelingChart')}>
        <line x1={left} x2={left + wide} y1={high / 2} y2={high / 2} className={styles.ring} />
        <text x={left} y="12">
          {t('light')}
        </text>
        <text x={left} y={high - 4}>
          {t('heavy')}
        </text>
        {people.map((person, index) => {
          const points = scenes.flatMap((scene, at) => {
            const state = states.get(scene.id)?.get(person.id)
            return state
              ? [{ id: scene.id, state, x: left + at * step, y: high / 2 - (pullOf(state) * (high / 2 - 18)) / 100 }]
              : []
          })
          return (
            <g key={person.id} data-line={index} className={styles.series}>
              <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
              {points.map(({ id, x, y, state }) => (
                <circle key={id} cx={x} cy={y} r="4">
                  <title>{`${person.name}: ${feelingNames[state.mood][language]}. ${state.reason[language]}`}</title>
                </circle>
              ))}
            </g>
          )
        })}
      </svg>
      <Legend people={people} />
    </figure>
  )
}

type Props = { people: readonly Character[]; scenes: readonly Scene[]; states: MindStates }
