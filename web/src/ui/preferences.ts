import type { Language } from '@peace/core/ids'
import { useSyncExternalStore } from 'react'
import { languageNow, showLanguage } from '../messages/index.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}

const systemDark = matchMedia('(prefers-color-scheme: dark)')

let choice: ThemeChoice = ((): ThemeChoice => {
  const kept = read('peace.theme')
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
  write('peace.theme', next)
  paint()
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice)
export const useColorScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, resolved)

export const firstLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'th')

export const chooseLanguage = async (next: Language): Promise<void> => {
  write('peace.locale', next)
  await showLanguage(next)
}

// Whoever makes an account on a page has read it: its language is theirs from then on.
export const keepLanguage = (): void => write('peace.locale', languageNow())

export const languageWasChosen = (): boolean => read('peace.locale') !== null
export const themeWasChosen = (): boolean => read('peace.theme') !== null
