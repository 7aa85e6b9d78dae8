import type { Language } from '../ids/index.ts'
import type { Heading } from '../screenplay/scene.ts'
import type { SceneFacts } from './from-facts.ts'
import type { Moment } from './moments.ts'
import type { NameFinder } from './people.ts'
import { propsIn } from './props.ts'

// Who is where, in what clothes, holding what: what must not change between two pictures unless the script says so.
export type Continuity = {
  present: Set<string>
  // Clothes the script itself puts somebody in; without a word on it a character wears what the cast page says.
  wardrobe: Map<string, string>
  holding: Map<string, string>
}

const leaves =
  /\b(?:leaves|exits?|walks? (?:out|away|off)|goes out|runs? (?:out|off|away)|disappears|drives? off)\b|ออกไป|เดินจาก|หายไป|จากไป|วิ่งหนี|เดินออก|ลับสายตา/i
const dressed =
  /\b(?:wears?|wearing|dressed in|puts? on|changes? into|in (?:a|an|his|her) (?=[a-z -]{0,24}(?:dress|suit|uniform|robe|coat|shirt|jacket)))\s*(?<en>[^.,;!?\n]{3,60})|(?:สวม|ใส่(?=ชุด|เสื้อ|กางเกง|กระโปรง|หมวก|รองเท้า|แว่น|จีวร|สูท|เครื่องแบบ)|นุ่ง|แต่งตัวใน)(?<th>[^ .,!?\n]{2,40})/i
const holds =
  /\b(?:holds?|holding|carr(?:ies|ying)|picks? up|takes?|grabs?|clutch(?:es|ing))\b|ถือ|หยิบ|อุ้ม|แบก|กำ(?!ลัง|แพง|หมัด|ไล)|คว้า|กอด/i
const drops =
  /\b(?:puts? (?:it |them )?down|drops?|gives?|hands? (?:over|him|her|it)|throws?|sets? (?:it )?down)\b|วาง(?=ลง|บน|ไว้)|ทิ้ง|ยื่นให้|ส่งให้|ทำหล่น|ขว้าง/i

export const beginScene = (carried?: Continuity): Continuity => ({
  present: new Set(),
  wardrobe: new Map(carried?.wardrobe),
  holding: new Map(),
})

export const follow = (state: Continuity, moment: Moment, language: Language, finder: NameFinder): void => {
  for (const id of moment.namedIds) if (moment.is === 'action') state.present.add(id)
  if (moment.speakerId !== undefined && moment.speech?.offScreen !== true) state.present.add(moment.speakerId)
  if (moment.is !== 'action') return
  const { text } = moment
  const doerOf = (match: RegExpExecArray) => finder.lastIn(text.slice(0, match.index)) ?? moment.namedIds[0]
  const clothes = dressed.exec(text)
  const wearer = clothes ? doerOf(clothes) : undefined
  const worn = (clothes?.groups?.en ?? clothes?.groups?.th)?.trim()
  if (wearer !== undefined && worn !== undefined) state.wardrobe.set(wearer, worn.slice(0, 300))
  const [prop] = propsIn(text, language)
  const dropped = drops.exec(text)
  const held = holds.exec(text)
  const holder = held ? doerOf(held) : undefined
  const dropper = dropped ? doerOf(dropped) : undefined
  if (dropper !== undefined) state.holding.delete(dropper)
  else if (holder !== undefined && prop !== undefined) state.holding.set(holder, prop)
}

// After the picture in which they go, they are gone.
export const leave = (state: Continuity, moment: Moment): void => {
  if (moment.is !== 'action' || !leaves.test(moment.text)) return
  const [who] = moment.namedIds
  if (who !== undefined) {
    state.present.delete(who)
    state.holding.delete(who)
  }
}

// The same, by what was understood.
export const followFacts = (state: Continuity, moment: Moment, facts: SceneFacts): void => {
  if (moment.is === 'action') for (const id of moment.namedIds) state.present.add(id)
  if (moment.speakerId !== undefined && moment.speech?.offScreen !== true) state.present.add(moment.speakerId)
  const worn = new Map<string, string[]>()
  for (const [id, words] of facts.wornIn(moment.elementIds)) worn.set(id, [...(worn.get(id) ?? []), words])
  for (const [id, each] of worn) state.wardrobe.set(id, each.join(', ').slice(0, 300))
  for (const [id, prop] of facts.takenIn(moment.elementIds)) state.holding.set(id, prop)
}

// After the picture in which they go, or let go of what they hold, it is so.
export const leaveFacts = (state: Continuity, moment: Moment, facts: SceneFacts): void => {
  for (const { by, to } of facts.releasedIn(moment.elementIds)) {
    const prop = state.holding.get(by)
    state.holding.delete(by)
    if (to !== undefined && prop !== undefined) state.holding.set(to, prop)
  }
  for (const id of facts.goneIn(moment.elementIds)) {
    state.present.delete(id)
    state.holding.delete(id)
  }
}

const mostNotes = 20
const longestNote = 300

// No more names than a note can hold: a crowd is not read out for every picture.
const presentIn = (present: ReadonlySet<string>, nameOf: (id: string) => string, th: boolean): string => {
  let note = th ? 'อยู่ในฉาก: ' : 'Present: '
  let first = true
  for (const id of present) {
    if (note.length >= longestNote) break
    note += first ? nameOf(id) : `${th ? ' ' : ', '}${nameOf(id)}`
    first = false
  }
  return note
}

export const notesOf = (
  state: Continuity,
  heading: Heading | undefined,
  continues: boolean,
  nameOf: (id: string) => string,
  language: Language,
): string[] => {
  const th = language === 'th'
  const notes: string[] = []
  if (heading && (heading.place !== '' || heading.time !== '')) {
    const where = [heading.place, heading.time].filter((part) => part !== '').join(th ? ' เวลา' : ', ')
    notes.push(continues ? (th ? `ต่อเนื่องจากฉากก่อน: ${where}` : `Continues from the scene before: ${where}`) : where)
  }
  if (state.present.size > 0) {
    notes.push(presentIn(state.present, nameOf, th))
  }
  for (const [id, worn] of state.wardrobe) {
    if (state.present.has(id)) notes.push(th ? `${nameOf(id)}สวม${worn}` : `${nameOf(id)} wears ${worn}`)
  }
  for (const [id, prop] of state.holding) notes.push(th ? `${nameOf(id)}ถือ${prop}อยู่` : `${nameOf(id)} has the ${prop}`)
  return notes.slice(0, mostNotes).map((note) => note.slice(0, longestNote))
}
