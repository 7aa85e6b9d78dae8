import type { Language } from '@peace/core/ids'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Namespace } from './resources.ts'

type Messages = { default: Record<string, string> }

// One small file a feature and a language, fetched when its page is.
const files = import.meta.glob<Messages>('./{th,en}/*.json')

const backend = {
  type: 'backend' as const,
  init: () => {},
  read: (language: string, namespace: string, done: (error: unknown, messages: unknown) => void) => {
    const load = files[`./${language}/${namespace}.json`]
    if (!load) return done(new Error(`No messages ${language}/${namespace}`), null)
    load().then(
      (messages) => done(null, messages.default),
      (error) => done(error, null),
    )
  },
}

export const startMessages = (language: Language): Promise<unknown> =>
  i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['th', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      keySeparator: false,
      // A key may hold a colon (an aspect is 16:9).
      nsSeparator: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })

// For a route's loader: the words are there before the page is.
export const loadMessages = (...namespaces: Namespace[]): Promise<void> => i18next.loadNamespaces(namespaces)

export const showLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'th')
