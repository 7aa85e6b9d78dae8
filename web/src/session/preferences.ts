import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { write } from '../data/write.ts'
import { chooseLanguage, chooseTheme, type ThemeChoice } from '../ui/preferences.ts'

// Seen at once here, and kept with the account for the next browser.
export const saveOwnPreference = (uid: string, { locale, theme }: { locale?: Language; theme?: ThemeChoice }): void => {
  if (locale) chooseLanguage(locale)
  if (theme) chooseTheme(theme)
  write(paths.user(uid), { ...(locale && { locale }), ...(theme && { theme }) })
}
