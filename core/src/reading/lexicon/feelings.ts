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
export const feelingId = (person: Person, feeling: string, unit: Unit): string =>
  `feel-${hash(`${person.id} ${feeling} ${unit.elementId}`)}`

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
    feelingId(person, feeling, unit),
    { of: 'feeling', person: person.id, feeling, readings: [], shows },
    span,
    confidence,
  )
}

// Words that name a feeling, or a sign of it that is of no other. Any other sign (a laugh, a smile, tears in the eyes, a
// lowered head) tells that something is felt, and not what.
const names =
  /joy|happ(?:y|ily)|delight|elated|ecstatic|glee|amused|giggl|guffaw|out laughing|laugh.{0,20}so hard|\bloving|tenderly|affection|\bador|fondly|\bpit(?:y|ie)|sympath|compassion|grateful|thankful|gratitude|proud|pride|hopeful|with hope|relie[fv]|serene|at peace|longing|homesick|wistful|grief|sorrow|mourn|heartbroken|devastat|inconsolab|\bsob|into tears|lonel|terror|terrif|\bfear|afraid|frighten|scared|panic|horrif|worr|anxi|nervous|uneas|furious|fury|\brage|anger|angr|livid|seeth|contempt|disdain|disgust|sneer|env(?:y|i)|jealous|shame|embarrass|humiliat|mortif|remorse|regret|guilt|startl|stunned|astonish|amazed|shock|aghast|dumbfound|surpris|ดีใจ|มีความสุข|ปลื้ม|เบิกบาน|ร่าเริง|ขำ|หัวเราะ(?:คิก|ร่วน|ลั่น|ก๊าก|ท้องแข็ง|งอ)|รักใคร่|เอ็นดู|ความรัก|สงสาร|เวทนา|เห็นใจ|ซาบซึ้ง|ขอบคุณ|ภูมิ|ความหวัง|มีหวัง|โล่ง|คิดถึง|อาลัย|โหยหา|เศร้า|เสียใจ|ร้องไห้โฮ|ปล่อยโฮ|สะอึกสะอื้น|โศก|เหงา|อ้างว้าง|กลัว|หวาด|หน้าซีดเผือด|ซีดเผือด|กังวล|เป็นห่วง|ร้อนใจ|กระวนกระวาย|โกรธ|โมโห|เดือดดาล|ฉุน|แค้น|เกรี้ยว|ดูถูก|เหยียด|รังเกียจ|อิจฉา|ริษยา|หึง|อาย|ละอาย|รู้สึกผิด|สำนึก|ตกใจ|ตะลึง|ประหลาดใจ|อ้าปากค้าง/i

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
    const told = names.test(text) ? feeling : 'unknown'
    for (const person of people) state.signs.push({ person, feeling, told, unit })
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
    if (feeling) state.signs.push({ person: speaker, feeling, told: feeling, unit })
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
    // "I'm afraid so", "Same one, I'm afraid": regret, and no fear.
    if (lowerAt(tokens, hit.end - 1) === 'afraid' && !/^(?:of|to)$/.test(lowerAt(tokens, hit.end))) continue
    const thai = tokens[hit.at]?.kind === 'thai'
    if (thai && hit.end - hit.at === 1 && (tokens[hit.at]?.text.length ?? 0) < 5) continue
    if (/\?/.test(unit.text.slice(tokens[hit.end - 1]?.to ?? 0, (tokens[hit.end - 1]?.to ?? 0) + 12))) continue
    feel(state, unit, speaker, feeling, 'said', spanOfTokens(unit, tokens, hit.at, hit.end), 0.55)
  }
}
