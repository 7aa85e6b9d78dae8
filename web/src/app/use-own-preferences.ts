import type { User } from '@peace/core/access'
import { useEffect } from 'react'
import { allowAnalytics } from '../data/analytics.ts'
import { languageNow } from '../messages/index.ts'
import { chooseLanguage, chooseTheme, languageWasChosen, themeWasChosen } from '../ui/preferences.ts'

// On a browser that was never told otherwise, the account's own language and theme hold; its consent holds on every one.
export const useOwnPreferences = (profile: User | undefined): void => {
  const locale = profile?.locale
  const theme = profile?.theme
  const consent = profile?.consent.analytics
  useEffect(() => {
    if (locale && locale !== languageNow() && !languageWasChosen()) chooseLanguage(locale)
  }, [locale])
  useEffect(() => {
    if (theme && theme !== 'system' && !themeWasChosen()) chooseTheme(theme)
  }, [theme])
  useEffect(() => {
    if (consent !== undefined) allowAnalytics(consent)
  }, [consent])
}
