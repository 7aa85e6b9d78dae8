import { useTranslation } from 'react-i18next'

// Dates are in the Buddhist era in Thai and Gregorian in English; digits are Western in both.
const localeOf = (language: string) => (language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB')

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

export const formatsOf = (language: string) => {
  const locale = localeOf(language)
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale)
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    date: (ms: number) => date.format(ms),
    moment: (ms: number) => moment.format(ms),
    time: (ms: number) => time.format(ms),
    number: (value: number) => number.format(value),
    // Within a week by distance, after that by date.
    ago: (ms: number, now = Date.now()) => {
      if (now - ms > 7 * 86_400_000) return date.format(ms)
      const step = steps.find(([, size]) => now - ms >= size)
      return step ? ago.format(-Math.floor((now - ms) / step[1]), step[0]) : ago.format(0, 'minute')
    },
    // 1:05, or 1:02:05 for a long film.
    length: (ms: number) => {
      const seconds = Math.round(ms / 1000)
      const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      const tail = `${h ? String(m).padStart(2, '0') : m}:${String(s).padStart(2, '0')}`
      return h ? `${h}:${tail}` : tail
    },
  }
}

export const useFormat = () => formatsOf(useTranslation().i18n.language)
