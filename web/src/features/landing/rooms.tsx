import { useTranslation } from 'react-i18next'
import { rooms } from '../../app/rooms.ts'
import styles from './landing.module.css'

// A strip as the product has it: each frame further made than the one before.
const frames = ['empty', 'sketched', 'drafted', 'developing', 'final', 'stale'] as const

const Frame = ({ state, n }: { state: (typeof frames)[number]; n: number }) => (
  <svg viewBox="0 0 120 68" className={styles.frame} data-state={state} aria-hidden="true" focusable="false">
    <path className={styles.edge} d="M2 3c38-1 78-1 116 0 1 20 1 42 0 62-38 1-78 1-116 0-1-20-1-42 0-62Z" />
    {state !== 'empty' && (
      <path className={styles.inside} d={`M4 ${46 - n}c18-${8 + n * 2} 34-6 52-2s38-${6 + n} 60-2`} />
    )}
    {state !== 'empty' && state !== 'sketched' && (
      <path
        className={styles.inside}
        d={`M${30 + n * 9} 46c1-8 3-13 7-13s6 5 7 13M${34 + n * 9} 28c4-3 8 0 7 4s-7 4-8 0 0-3 1-4Z`}
      />
    )}
    {(state === 'final' || state === 'stale') && <circle className={styles.dot} cx={84 - n * 4} cy="20" r="7" />}
    {state === 'developing' && <path className={styles.wash} d="M3 4h62v60H3Z" />}
    {state === 'stale' && <path className={styles.fold} d="M98 3c8 0 14 0 20 0 0 6 0 12 0 20Z" />}
  </svg>
)

export const Rooms = () => {
  const { t } = useTranslation('landing')
  return (
    <section className={styles.rooms} id="rooms">
      <h2>{t('rooms.title')}</h2>
      <ol className={styles.steps}>
        {rooms.map((room) => (
          <li key={room}>
            <h3>{t(`rooms.${room}`)}</h3>
            <p>{t(`rooms.${room}Text`)}</p>
          </li>
        ))}
      </ol>
      <div className={styles.strip}>
        {frames.map((state, n) => (
          <div key={state} className={styles.cell}>
            <Frame state={state} n={n} />
            <span>{t(`frame.${state}`)}</span>
          </div>
        ))}
      </div>
    </section>
  )
}
