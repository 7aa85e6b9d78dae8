import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
} from '@codemirror/autocomplete'
import type { Text } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
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

const transitions = {
  th: ['ตัดไป:', 'ตัดสลับ:', 'เฟดออก:', 'ภาพจางหาย:'],
  en: ['CUT TO:', 'SMASH CUT TO:', 'MATCH CUT TO:', 'DISSOLVE TO:', 'FADE OUT.'],
}

const englishStart = /^\s*(?:INT\.?\/EXT\.?|INT\.?|EXT\.?|EST\.?|I\/E)[. ]+/i
// "ฉาก 12 ภายใน ": Thai writers count their scenes.
const thaiStart = /^\s*ฉาก(?:ที่)?\s?[\d๐-๙]{1,4}\s+(?:ภายใน\/ภายนอก|ภายใน|ภายนอก)\s+/
const thaiNumber = /^\s*ฉาก(?:ที่)?\s?([\d๐-๙]{1,4})/
const inThaiDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))

// The next scene as this script counts them.
const thaiHeadings = (doc: Text): Completion[] => {
  let last = 0
  let thaiDigits = false
  for (const line of doc.iterLines()) {
    const said = thaiNumber.exec(line)?.[1]
    if (said === undefined) continue
    thaiDigits = /[๐-๙]/.test(said)
    last = Number(said.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)))
  }
  const next = thaiDigits ? inThaiDigits(last + 1) : String(last + 1)
  return ['ภายใน', 'ภายนอก'].map((setting) => ({ label: `ฉาก ${next} ${setting} `, type: 'keyword' }))
}

const headingOptions = (text: string, known: Known): { from: number; options: Completion[] } | undefined => {
  const dash = Math.max(text.lastIndexOf(' - '), text.lastIndexOf(' – '))
  const start = englishStart.exec(text) ?? thaiStart.exec(text)
  // Of a heading, forced ones too; a dash in what is told is a dash.
  if (dash > 0 && (start || /^\s*\.\S/.test(text))) {
    const language = hasThai(text) ? 'th' : 'en'
    return { from: dash + 3, options: times[language].map(timeOption) }
  }
  if (start) return { from: start[0].length, options: known.places.map((label) => ({ label, type: 'class' })) }
  return undefined
}

const put = (view: EditorView, completion: Completion, from: number, to: number, insert: string) =>
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: pickedCompletion.of(completion),
    scrollIntoView: true,
    userEvent: 'input.complete',
  })

const lineBelow = ({ state }: EditorView, at: number): string | undefined => {
  const { number } = state.doc.lineAt(at)
  return number < state.doc.lines ? state.doc.line(number + 1).text.trim() : undefined
}

// A name that was chosen is a cue: what is typed next is said, on the next line. A speech that is there already stays.
const cueOption = (name: string, label: string): Completion => ({
  label,
  type: 'variable',
  apply: (view, completion, from, to) =>
    put(view, completion, view.state.doc.lineAt(from).from, to, `${cueOf(name)}${lineBelow(view, to) ? '' : '\n'}`),
})

// The hour ends a heading, and at the end of the script the page begins.
const timeOption = (label: string): Completion => ({
  label,
  type: 'keyword',
  apply: (view, completion, from, to) =>
    put(view, completion, from, to, `${label}${lineBelow(view, to) === undefined ? '\n\n' : ''}`),
})

export const scriptSource =
  (known: () => Known) =>
  (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const text = line.text.slice(0, context.pos - line.from)
    const heading = headingOptions(text, known())
    if (heading && heading.options.length > 0)
      return { from: line.from + heading.from, options: heading.options, validFor: /^.*$/ }
    const above = line.number === 1 || context.state.doc.line(line.number - 1).text.trim() === ''
    if (!above || text.trim() === '' || kindAt(context.state.doc, context.pos) === 'boneyard') return null
    const people = known().characters
    // Behind the mark any name may follow, also one that would not need it.
    if (text.startsWith('@'))
      return {
        from: line.from + 1,
        options: people.map(({ name }) => cueOption(name, name)),
        validFor: /^.{0,60}$/,
      }
    const cues = people.map(({ name }) => cueOption(name, cueOf(name)))
    // While the line itself is being typed it counts as no scene.
    const script = context.state.doc.slice(0, line.from)
    const options = [
      ...cues,
      ...[...settings, ...transitions.th, ...transitions.en].map((label) => ({ label, type: 'keyword' })),
      ...(text.trimStart().startsWith('ฉ') ? thaiHeadings(script) : []),
    ]
    return { from: line.from, options, validFor: /^.{0,60}$/ }
  }

export const completeScript = (known: () => Known) =>
  autocompletion({ override: [scriptSource(known)], icons: false, activateOnTypingDelay: 60 })
