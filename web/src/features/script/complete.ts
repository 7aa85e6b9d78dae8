import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import type { Character } from '@peace/core/story'
import { kindAt } from './line-kinds.ts'

export type Known = { characters: readonly Character[]; places: readonly string[] }

const settings = ['INT. ', 'EXT. ', 'INT./EXT. ', 'EST. ']
const times = {
  th: ['เช้า', 'กลางวัน', 'เย็น', 'กลางคืน', 'รุ่งสาง', 'ต่อเนื่อง'],
  en: ['DAY', 'NIGHT', 'MORNING', 'EVENING', 'DAWN', 'DUSK', 'CONTINUOUS', 'LATER'],
}

const hasThai = (text: string) => /[\u0E00-\u0E7F]/.test(text)

// A name without capitals needs the @ to be read as a cue.
const cueOf = (name: string): string => (hasThai(name) || !/[A-Za-z]/.test(name) ? `@${name}` : name.toUpperCase())

const headingOptions = (text: string, known: Known): { from: number; options: Completion[] } | undefined => {
  const dash = text.lastIndexOf(' - ')
  const start = /^\s*(INT\.?\/EXT\.?|INT\.?|EXT\.?|EST\.?|I\/E)[. ]+/i.exec(text)
  if (dash > 0) {
    const language = hasThai(text) ? 'th' : 'en'
    return { from: dash + 3, options: times[language].map((label) => ({ label, type: 'keyword' })) }
  }
  if (start) return { from: start[0].length, options: known.places.map((label) => ({ label, type: 'class' })) }
  return undefined
}

export const completeScript = (known: () => Known) => {
  const source = (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const text = line.text.slice(0, context.pos - line.from)
    const heading = headingOptions(text, known())
    if (heading && heading.options.length > 0)
      return { from: line.from + heading.from, options: heading.options, validFor: /^.*$/ }
    const above = line.number === 1 || context.state.doc.line(line.number - 1).text.trim() === ''
    if (!above || text.trim() === '' || kindAt(context.state.doc, context.pos) === 'boneyard') return null
    const cues = known().characters.map(({ name }) => ({ label: cueOf(name), type: 'variable' }))
    const options = [...cues, ...settings.map((label) => ({ label, type: 'keyword' }))]
    return { from: line.from, options, validFor: /^.{0,60}$/ }
  }
  return autocompletion({ override: [source], icons: false, activateOnTypingDelay: 60 })
}
