import { useTranslation } from 'react-i18next'
import styles from './story.module.css'

type Props<T extends string> = {
  label: string
  values: readonly T[]
  chosen: readonly T[]
  most?: number
  disabled: boolean
  nameOf: (value: T) => string
  aboutOf?: (value: T) => string
  choose: (values: T[]) => void
}

// Words to pick from, one or a few; with the keyboard they are plain checkboxes and radios.
export const Choices = <T extends string>({
  label,
  values,
  chosen,
  most = 1,
  disabled,
  nameOf,
  aboutOf,
  choose,
}: Props<T>) => {
  const { t } = useTranslation('story')
  const toggle = (value: T) => {
    if (chosen.includes(value)) choose(chosen.filter((each) => each !== value))
    else choose(most === 1 ? [value] : [...chosen, value].slice(-most))
  }
  return (
    <fieldset className={styles.choices} disabled={disabled} data-tall={aboutOf ? true : undefined}>
      <legend>
        {label}
        {most > 1 && <small> {t('upTo', { count: most })}</small>}
      </legend>
      {values.map((value) => (
        <label key={value} data-chosen={chosen.includes(value) || undefined}>
          <input
            type={most === 1 ? 'radio' : 'checkbox'}
            name={label}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{nameOf(value)}</span>
          {aboutOf && <small>{aboutOf(value)}</small>}
        </label>
      ))}
    </fieldset>
  )
}
