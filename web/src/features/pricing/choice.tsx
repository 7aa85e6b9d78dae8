import { useId } from 'react'
import styles from './pricing.module.css'

type Props<V extends string> = { label: string; value: V; choose: (value: V) => void; options: [V, string][] }

// One of two or three, as radio buttons that look like a switch.
export const Choice = <V extends string>({ label, value, choose, options }: Props<V>) => {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} data-chosen={option === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={option === value}
            onChange={() => choose(option)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
