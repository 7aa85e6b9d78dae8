import { useTranslation } from 'react-i18next'
import { chooseLanguage, chooseTheme, useColorScheme } from './preferences.ts'
import styles from './switches.module.css'

const languages = [
  ['th', 'ไทย'],
  ['en', 'English'],
] as const

// Language and light, for a page where nobody has signed in.
export const Switches = () => {
  const { t, i18n } = useTranslation()
  const dark = useColorScheme() === 'dark'
  return (
    <div className={styles.switches}>
      <fieldset className={styles.languages}>
        <legend className="visually-hidden">{t('language')}</legend>
        {languages.map(([language, name]) => (
          <button
            key={language}
            type="button"
            lang={language}
            className={styles.language}
            aria-pressed={i18n.language === language}
            onClick={() => chooseLanguage(language)}
          >
            {name}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={styles.light}
        aria-label={t(dark ? 'themeLight' : 'themeDark')}
        onClick={() => chooseTheme(dark ? 'light' : 'dark')}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          {dark ? (
            <path d="M10 6.200a3.800 3.800 0 1 0 0 7.600 3.800 3.800 0 0 0 0-7.600ZM10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M4 16l1.400-1.400M14.600 5.400 16 4" />
          ) : (
            <path d="M16.500 12.200A7 7 0 0 1 7.800 3.500a7 7 0 1 0 8.700 8.700Z" />
          )}
        </svg>
      </button>
    </div>
  )
}
