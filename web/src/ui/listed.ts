import type { Language } from '@peace/core/ids'

// Thai sets "and" apart from figures; what browsers bring does not.
export const listed = (each: readonly string[], language: Language): string => {
  if (language === 'en') return new Intl.ListFormat('en', { type: 'conjunction' }).format(each)
  const last = each.at(-1) ?? ''
  const and = /^[ก-๙]/.test(last) ? 'และ' : 'และ '
  return each.length < 2 ? last : `${each.slice(0, -1).join(', ')} ${and}${last}`
}
