import { profileOf, ROOTS } from '@peace/core/mind'
import type { Character } from '@peace/core/story'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './cast.module.css'

// The roots of a mind as six petals: wholesome ones above, the others below, each as long as it is strong.
const order = ['alobha', 'adosa', 'amoha', 'moha', 'dosa', 'lobha'] as const
const point = (angle: number, radius: number): string =>
  `${(150 + Math.cos(angle) * radius).toFixed(1)} ${(150 + Math.sin(angle) * radius).toFixed(1)}`

const petal = (at: number, value: number): string => {
  const middle = -Math.PI / 2 + ((at - 1) * Math.PI) / 3
  const reach = 18 + value * 0.92
  const spread = Math.PI / 6 - 0.05
  return `M150 150 L${point(middle - spread, reach)} A${reach} ${reach} 0 0 1 ${point(middle + spread, reach)} Z`
}

export const MindWheel = ({ person }: { person: Character }) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const [shown, setShown] = useState<string>()
  const { isSet, roots } = profileOf(person)
  const told = ROOTS.find(({ id }) => id === shown)
  return (
    <figure className={styles.wheel} data-unset={!isSet || undefined}>
      <svg viewBox="0 0 300 300">
        <title>{t('wheel', { name: person.name })}</title>
        {[40, 75, 110].map((radius) => (
          <circle key={radius} cx="150" cy="150" r={radius} className={styles.ring} />
        ))}
        {order.map((id, at) => {
          const root = ROOTS.find((each) => each.id === id)
          if (!root) return null
          const middle = -Math.PI / 2 + ((at - 1) * Math.PI) / 3
          const [x, y] = point(middle, 132).split(' ')
          return (
            // biome-ignore lint/a11y/useSemanticElements: a petal of a drawing cannot be a button element
            <g
              key={id}
              role="button"
              tabIndex={0}
              aria-label={`${root[language]} ${roots[id]}: ${root.plain[language]}`}
              onMouseEnter={() => setShown(id)}
              onFocus={() => setShown(id)}
              onClick={() => setShown(id)}
              onKeyDown={(event) => event.key === 'Enter' && setShown(id)}
            >
              <path d={petal(at, roots[id])} className={root.good ? styles.good : styles.ill} />
              <text x={x} y={y} textAnchor="middle" dominantBaseline="middle">
                {root[language]}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption aria-live="polite">
        {told ? (
          <>
            <strong>{told[language]}</strong> <i lang="pi">{told.pali}</i> {told.plain[language]}
          </>
        ) : (
          t(isSet ? 'wheelHint' : 'wheelUnset')
        )}
      </figcaption>
    </figure>
  )
}
