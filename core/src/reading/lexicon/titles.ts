import { englishTitles, thaiTitles } from '../words/people.ts'
import type { Sex } from './cast.ts'

// What stands before a name.
const titles = (lists: Record<'m' | 'f' | '-', string>): Map<string, Sex | undefined> =>
  new Map(
    (['m', 'f', '-'] as const).flatMap((sex) =>
      lists[sex].split(',').map((title): [string, Sex | undefined] => [title.trim(), sex === '-' ? undefined : sex]),
    ),
  )
export const titlesOfThai = titles(thaiTitles)
export const titlesOfEnglish = titles(englishTitles)
const longestThaiFirst = [...titlesOfThai.keys()].sort((a, b) => b.length - a.length)

export const thaiTitleOf = (name: string): string | undefined =>
  longestThaiFirst.find((title) => name.startsWith(title) && name.length >= title.length)
