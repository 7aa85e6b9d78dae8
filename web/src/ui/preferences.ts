import type { Language } from '@peace/core/ids'
import { useSyncExternalStore } from 'react'
import { languageNow, showLanguage } from '../messages/index.ts'
import { keepHere, keptHere } from './kept-here.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const systemDark = matchMedia('(prefers-color-scheme: dark)')

let choice: ThemeChoice = ((): ThemeChoice => {
  const kept = keptHere('peace.theme')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
})()

const resolved = (): 'light' | 'dark' => (choice === 'system' ? (systemDark.matches ? 'dark' : 'light') : choice)

const paint = (): void => {
  document.documentElement.setAttribute('data-mantine-color-scheme', resolved())
  for (const listener of listeners) listener()
}
systemDark.addEventListener('change', paint)

export const chooseTheme = (next: ThemeChoice): void => {
  choice = next
  keepHere('peace.theme', next)
  paint()
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)
export const useColorScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, resolved)

export const firstLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'th')

export const chooseLanguage = async (next: Language): Promise<void> => {
  keepHere('peace.locale', next)
  await showLanguage(next)
}

// Whoever makes an account on a page has read it: its language is theirs from then on.
export const keepLanguage = (): void => keepHere('peace.locale', languageNow())

export const languageWasChosen = (): boolean => keptHere('peace.locale') !== null
export const themeWasChosen = (): boolean => keptHere('peace.theme') !== null
