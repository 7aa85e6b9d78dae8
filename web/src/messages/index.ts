import type { Language } from '@peace/core/ids'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Namespace } from './resources.ts'

type Messages = { default: Record<string, string> }

// Words that did not come, by `language/namespace`, and how to ask for them again: i18next asks for none twice.
const missing = new Map<string, () => Promise<void>>()
const nameOf = (language: string, namespace: string): string => `${language}/${namespace}`

// One small file a feature and a language, fetched when its page is.
const files: Record<string, () => Promise<Messages>> = {
  ...import.meta.glob<Messages>('./{th,en}/*.json'),
  // What is refused is told to programs too.
  './th/errors.json': () => import('@peace/core/errors/words/th.json'),
  './en/errors.json': () => import('@peace/core/errors/words/en.json'),
}

const backend = {
  type: 'backend' as const,
  init: () => {},
  read: (language: string, namespace: string, done: (error: unknown, messages: unknown) => void) => {
    const load = files[`./${language}/${namespace}.json`]
    if (!load) return done(new Error(`No messages ${language}/${namespace}`), null)
    load().then(
      (messages) => done(null, messages.default),
      (error) => {
        missing.set(nameOf(language, namespace), async () => {
          i18next.addResourceBundle(language, namespace, (await load()).default)
          missing.delete(nameOf(language, namespace))
        })
        done(error, null)
      },
    )
  },
}

// Where no page is opened anew, the words come with the network.
globalThis.addEventListener?.('online', () => {
  for (const askAgain of missing.values()) askAgain().catch(() => undefined)
})

// `more`: what a page cannot do without, beside what all share.
export const startMessages = (language: Language, ...more: Namespace[]): Promise<unknown> =>
  i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['th', 'en'],
      fallbackLng: false,
      ns: ['common', ...more],
      defaultNS: 'common',
      keySeparator: false,
      // A key may hold a colon (an aspect is 16:9).
      nsSeparator: false,
      interpolation: { escapeValue: false },
      // Words that come late are shown when they come.
      react: { useSuspense: true, bindI18nStore: 'added' },
    })

// For a route's loader: the words are there before the page is.
export const loadMessages = async (...namespaces: Namespace[]): Promise<void> => {
  await i18next.loadNamespaces(namespaces)
  await Promise.all(namespaces.map((namespace) => missing.get(nameOf(i18next.language, namespace))?.()))
}

export const showLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export const languageNow = (): Language => (i18next.language === 'en' ? 'en' : 'th')
