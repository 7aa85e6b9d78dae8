import type { Language } from '@peace/core/ids'
import type { TFunction } from 'i18next'

type Say = TFunction<'build'>

const locale = (language: Language) => (language === 'th' ? 'th-TH' : 'en-US')

export const creditsText = (t: Say, millis: number, language: Language): string =>
  millis === 0
    ? t('free')
    : t('credits', {
        amount: new Intl.NumberFormat(locale(language), { maximumFractionDigits: 1 }).format(
          Math.ceil(millis / 100) / 10,
        ),
      })

export const timeText = (t: Say, seconds: number): string =>
  seconds < 90
    ? t('aboutSeconds', { count: Math.max(5, Math.ceil(seconds / 5) * 5) })
    : t('aboutMinutes', { count: Math.ceil(seconds / 60) })
