import { type ButtonHTMLAttributes, type InputHTMLAttributes, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './form.module.css'

// Plain form parts for the pages before sign-in, which carry no component library.
type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  help?: string | undefined
  value: string
  change: (value: string) => void
}

export const Field = ({ label, help, change, type = 'text', ...rest }: FieldProps) => {
  const id = useId()
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const secret = type === 'password'
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      <span className={styles.box}>
        <input
          {...rest}
          id={id}
          type={secret && shown ? 'text' : type}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {secret && (
          <button
            type="button"
            className={styles.eye}
            aria-label={t(shown ? 'hidePassword' : 'showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path d="M1.8 10S4.800 4.800 10 4.800 18.200 10 18.200 10 15.200 15.200 10 15.200 1.800 10 1.800 10Z" />
              <circle cx="10" cy="10" r="2.400" />
              {!shown && <path d="M3.500 3.500 16.500 16.500" />}
            </svg>
          </button>
        )}
      </span>
    </div>
  )
}

type PlainButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'filled' | 'outline' | 'quiet'
  busy?: boolean
}

export const PlainButton = ({
  kind = 'filled',
  busy = false,
  type = 'button',
  children,
  ...rest
}: PlainButtonProps) => (
  <button
    {...rest}
    type={type}
    className={styles.button}
    data-kind={kind}
    aria-busy={busy || undefined}
    data-busy={busy || undefined}
  >
    {children}
  </button>
)
