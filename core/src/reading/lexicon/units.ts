import type { Element, Scene } from '../../screenplay/scene.ts'
import { readCue } from '../../screenplay/speech.ts'

// A scene as its reader goes through it: pieces of text that know where they stand, and who speaks them.
export type Unit = {
  is: 'heading' | 'action' | 'speech' | 'direction' | 'title'
  elementId: string
  // Where the text begins in its element.
  offset: number
  text: string
  // The cue it stands under.
  cue?: Cue
  // One of several lines that are one speech.
  verse?: boolean
}
export type Cue = { name: string; extensions: readonly string[]; elementId: string; offset: number; dual: boolean }

const thaiName = /^(?=.{0,80}[ก-๙])[ก-๙A-Za-z.-]{1,40}(?: [ก-๙A-Za-z0-9.-]{1,40})?(?:\s{0,4}\([^)]{0,80}\))?$/
const colon = /^([^:"“”\n]{1,30}?)\s*:\s*(\S.*)$/

const notName = /^(?:เธอ|เขา|มัน|พวก|แต่|และ|แล้ว|ใน|ที่|ไม่|บน|จาก|ทุก|ทั้ง|อีก|เสียง(?!บรรยาย|พูด|แม่|พ่อ))|ไม่|แล้ว/

// A line that is a name alone, above what is said.
const looksLikeName = (line: string, isVerb: (text: string) => boolean): boolean =>
  /^(?:เสียงบรรยาย|ผู้บรรยาย|เสียงพากย์|ผู้ประกาศ)(?:\s{0,4}\([^)]{0,80}\))?$/.test(line) ||
  (line.length <= 20 && thaiName.test(line) && !notName.test(line) && !isVerb(line))

type Open = Cue | undefined

const cueOf = (text: string, elementId: string, offset: number, dual = false): Cue => {
  const { name, extensions } = readCue(text)
  return { name, extensions, elementId, offset, dual }
}

// An action of several lines whose first is a name is a speech that was not marked.
const numberedHeading = /^(?:ฉาก(?:ที่)?\s*[\d๐-๙]+|(?:ภายใน|ภายนอก)[\s.])/

const actionUnits = (element: Element, known: (name: string) => boolean, isVerb: (text: string) => boolean): Unit[] => {
  const lines = element.text.split('\n')
  // A Thai heading that was not marked as one.
  if (lines.length === 1 && numberedHeading.test(element.text.trim()))
    return [{ is: 'heading', elementId: element.id, offset: 0, text: element.text }]
  const first = (lines[0] ?? '').trim()
  const lead = (lines[0] ?? '').indexOf(first)
  const { name } = readCue(first)
  if (lines.length > 1 && first !== '' && (known(name) || looksLikeName(first, isVerb))) {
    const cue = cueOf(first, element.id, Math.max(0, lead))
    let offset = (lines[0] ?? '').length + 1
    return lines.slice(1).flatMap((line): Unit[] => {
      const at = offset
      offset += line.length + 1
      const said = line.trim()
      if (said === '') return []
      const direction = said.startsWith('(') && said.endsWith(')')
      return [
        { is: direction ? 'direction' : 'speech', elementId: element.id, offset: at, text: line, cue, verse: true },
      ]
    })
  }
  const spoken = lines.length === 1 ? colon.exec(element.text) : null
  if (spoken?.[1] !== undefined && known(spoken[1].trim())) {
    const rest = spoken[2] ?? ''
    const cue = cueOf(spoken[1], element.id, 0)
    return [{ is: 'speech', elementId: element.id, offset: element.text.length - rest.length, text: rest, cue }]
  }
  return [{ is: 'action', elementId: element.id, offset: 0, text: element.text }]
}

export const unitsOf = (
  scene: Pick<Scene, 'id' | 'heading' | 'elements'>,
  known: (name: string) => boolean,
  isVerb: (text: string) => boolean,
): Unit[] => {
  const units: Unit[] = []
  if (scene.heading) {
    const { text } = scene.heading
    units.push({ is: 'heading', elementId: scene.id, offset: 0, text })
    // "INT. GYM - ABIGAIL, 70, hits the bag": what is done stands behind the place.
    const dash = /\s[-–—]\s/g
    dash.lastIndex = Math.max(0, text.lastIndexOf('–') - 1, text.lastIndexOf('—') - 1)
    const told = dash.exec(text)
    const from = told ? told.index + told[0].length : text.length
    if (/[a-z]{2}/.test(text.slice(from)) && isVerb(text.slice(from)))
      units.push({ is: 'action', elementId: scene.id, offset: from, text: text.slice(from) })
  }
  let open: Open
  for (const element of scene.elements) {
    const whole = { elementId: element.id, offset: 0, text: element.text }
    switch (element.kind) {
      case 'character':
        open = cueOf(element.text, element.id, 0, element.dual === true)
        break
      case 'parenthetical':
        if (open) units.push({ is: 'direction', ...whole, cue: open })
        break
      case 'dialogue':
      case 'lyric':
        if (open)
          units.push({ is: 'speech', ...whole, cue: open, ...(element.kind === 'lyric' ? { verse: true } : {}) })
        else units.push({ is: 'title', ...whole })
        break
      case 'action':
      case 'unknown':
        units.push(...actionUnits(element, known, isVerb))
        open = undefined
        break
      case 'centered':
      case 'transition':
        units.push({ is: 'title', ...whole })
        open = undefined
        break
      default:
    }
  }
  return units
}
