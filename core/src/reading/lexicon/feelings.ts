import { determiners } from '../words/grammar.ts'
import type { Line } from './action/line.ts'
import { hitsIn } from './book.ts'
import type { Person } from './cast.ts'
import { hash } from './hash.ts'
import { type State, spanOfTokens, tell, wordsOf } from './state.ts'
import { lowerAt } from './tokens.ts'
import type { Unit } from './units.ts'

// What somebody feels, by which words one sees it. Where words and body part ways nothing is guessed.
type Shows = 'said' | 'body' | 'both' | 'against'

const sure: Readonly<Record<string, number>> = {
  sorrow: 0.8,
  fear: 0.7,
  anger: 0.75,
  amusement: 0.7,
  surprise: 0.7,
  joy: 0.6,
  shame: 0.65,
  worry: 0.65,
}
export const feel = (
  state: State,
  unit: Unit,
  person: Person,
  feeling: string,
  shows: Shows,
  span: ReturnType<typeof spanOfTokens>,
  confidence: number,
): void => {
  tell(
    state,
    `feel-${hash(`${person.id} ${feeling} ${unit.elementId}`)}`,
    { of: 'feeling', person: person.id, feeling, readings: [], shows },
    span,
    confidence,
  )
}

// Signs of more than one feeling: it is said that something is felt, and not what.
const doubtful =
  /^(?:laugh|cry|cries|cried|weep|wept|smil|grin|beam|kiss|hug|embrac|cradl|tak|hold|slap|throw|kick|punch|yell|shout|bellow|roar|slam|storm|snap|spit|pale|shiver|trembl|shak|flinch|recoil|gasp|jump|freez|calm|compos|frown|pac|fidget|gaze|stare|swagger|proud|peace|bow|nod|wink|start|swallow|skips|cheer|glar|scowl|hang|lower|avert|pat|put|comfort)|^(?:สะอื้น|หัวเราะ$|หัวเราะออกมา|หัวเราะเบา|หัวเราะหึ|ยิ้ม|อมยิ้ม|ฉีกยิ้ม|จูบ|กอด|โอบ|สวมกอด|หอม|ลูบ|กุม|บีบ|ตบ|เตะ|ขว้าง|กระแทก|ตวาด|ตะคอก|แผดเสียง|ตัวสั่น|มือสั่น|ปากสั่น|ขาสั่น|สั่น|ผวา|ก้มหน้า|คอตก|หลบตา|หลบสายตา|ขมวดคิ้ว|คิ้วขมวด|สงบ|เหม่อ|นั่งกอดเข่า|สะดุ้ง|ชะงัก|หันขวับ|เดิน|ปลอบ|ผ่อนลม|ถอน|กลืน|เชิด|ยืด|ชี้|ทุบ|ปัด|หน้าแดง|งง|กัด|เป่าปาก|กรีดร้อง|กรี๊ด|ถอย|ลนลาน|ขอบตา|น้ำตา$)/i

const feigned =
  /^(?:fake|fakes|forced|forces|force|feigns|feign|pretends|pretending|mock|ฝืน|แสร้ง|แกล้ง|เสแสร้ง|ปั้น|ทำเป็น|พยายาม)$/

export const readShown = (state: State, line: Line, doersAt: (at: number) => Person[]): void => {
  const { unit, tokens, shades } = line
  for (const hit of hitsIn(state.words.shown, tokens)) {
    if (shades[hit.at] !== undefined || shades[hit.end - 1] !== undefined) continue
    const before = tokens.slice(Math.max(0, hit.at - 3), hit.at)
    if (before.some(({ lower }) => feigned.test(lower))) continue
    const [feeling] = hit.values
    if (feeling === undefined) continue
    const inside = line.mentions.some(
      (mention) => mention.at < hit.end && mention.end > hit.at && mention.by !== 'pronoun',
    )
    if (inside) continue
    const people = doersAt(hit.at)
    if (people.length === 0 || people.length > 3) continue
    const first = tokens[hit.at]
    const single = hit.end - hit.at === 1 && first?.kind === 'latin'
    if (single && determiners.has(lowerAt(tokens, hit.at - 1)) && !/ed$|ly$/.test(first.lower)) continue
    const text = unit.text.slice(first?.from ?? 0, tokens[hit.end - 1]?.to ?? 0)
    const told = doubtful.test(text) ? 'unknown' : feeling
    for (const person of people)
      feel(
        state,
        unit,
        person,
        told,
        'body',
        spanOfTokens(unit, tokens, hit.at, hit.end),
        told === 'unknown' ? 0.3 : (sure[feeling] ?? 0.6),
      )
  }
}

export const readSpoken = (state: State, unit: Unit, speaker: Person): void => {
  const tokens = wordsOf(state, unit.text)
  for (const hit of hitsIn(state.words.spoken, tokens)) {
    const before = tokens.slice(Math.max(0, hit.at - 2), hit.at)
    if (before.some(({ lower }) => /^(?:not|no|un|ไม่|without|trying)$/.test(lower) || feigned.test(lower))) continue
    const [feeling] = hit.values
    if (feeling) feel(state, unit, speaker, feeling, 'both', spanOfTokens(unit, tokens, hit.at, hit.end), 0.7)
  }
}

// Words alone say little: kept for those that leave no doubt.
const telling = new Set(['fear', 'pride'])

export const readSaid = (state: State, unit: Unit, speaker: Person): void => {
  const tokens = wordsOf(state, unit.text)
  for (const hit of hitsIn(state.words.said, tokens)) {
    const before = tokens.slice(Math.max(0, hit.at - 3), hit.at)
    if (before.some(({ lower }) => /^(?:not|never|don't|didn't|ไม่|อย่า|ไม่ได้|เลิก|if|ถ้า)$/.test(lower))) continue
    const [feeling] = hit.values
    if (feeling === undefined || !telling.has(feeling)) continue
    const thai = tokens[hit.at]?.kind === 'thai'
    if (thai && hit.end - hit.at === 1 && (tokens[hit.at]?.text.length ?? 0) < 5) continue
    if (/\?/.test(unit.text.slice(tokens[hit.end - 1]?.to ?? 0, (tokens[hit.end - 1]?.to ?? 0) + 12))) continue
    feel(state, unit, speaker, feeling, 'said', spanOfTokens(unit, tokens, hit.at, hit.end), 0.55)
  }
}
