import type { Language } from '../ids/index.ts'
import { type SourceType, sourceTypes } from './source-types.ts'

// What whoever watches is told beside the picture, in the film's language: of what a model made, alone or among what it did
// not. What is drawn by rules, or only put together, says nothing of the kind.
const words: Readonly<Record<Language, string>> = { th: 'สร้างด้วย AI', en: 'Made with AI' }
const byModel: ReadonlySet<SourceType> = new Set([sourceTypes.trained, sourceTypes.mixed])

export const visibleMark = (origin: SourceType, language: Language): string | undefined =>
  byModel.has(origin) ? words[language] : undefined
