import { determiners, similes, thaiConjunctions } from '../../words/grammar.ts'
import { hitsIn } from '../book.ts'
import type { State } from '../state.ts'
import { isThai, lowerAt, sentenceStart, type Token } from '../tokens.ts'
import type { Noun } from '../words.ts'
import { countOf } from './counted.ts'

const unclear = new Set(
  'ตา ลูก อา พี่ น้อง น้า หนุ่ม สาว ชาย หญิง เฒ่า หลาน ป้า คนหนึ่ง ทุกคน นาย เสือ ผี ศาล ตลก คนอื่น ๆ หัวหน้า แฟน เจ้าของ ขโมย เด็ก'.split(
    ' ',
  ),
)

const looks = /^(?:ผอม|อ้วน|ร่าง|ผิว|ผม|ใส่|สวม|แว่น|วัย|อายุ|ท้วม|สูง|เตี้ย|หน้า|ตัว|ใน|ท่าทาง|แก้ม|หัว)/

const determinerNear = (tokens: readonly Token[], at: number): boolean => {
  for (let n = at - 1; n >= Math.max(0, at - 4); n--) {
    const token = tokens[n]
    if (token === undefined || token.kind === 'mark') return false
    if (determiners.has(token.lower) || token.kind === 'number') return true
  }
  return false
}

// "a china shepherd", "toy soldiers": nobody.
const madeOf =
  /^(?:china|porcelain|wooden|plastic|stuffed|toy|clay|bronze|marble|plaster|wax|tin|cardboard|inflatable|painted|carved|gingerbread|ceramic|straw|paper|rag|brass|cloth|stone|chocolate|origami|lego)$/

// "a king sheet", "the baby monitor": the first of two nouns says which the second is.
const namesAThing = (state: State, tokens: readonly Token[], end: number): boolean => {
  const next = tokens[end]
  if (/[a-z]{3}s$/.test(lowerAt(tokens, end - 1))) return false
  if (next?.kind !== 'latin' || !/^\p{Ll}/u.test(next.text)) return false
  const thing = hitsIn(state.words.nouns, tokens).find(({ at }) => at === end)
  const verb = hitsIn(state.words.verbs, tokens).some(({ at }) => at === end)
  return thing?.values.some(({ is }) => is === 'thing') === true && !verb
}

// Whether a noun of a person means one here.
export const personStands = (
  state: State,
  tokens: readonly Token[],
  at: number,
  end: number,
  noun: Noun & { is: 'person' },
  inSpeech: boolean,
): boolean => {
  const first = tokens[at]
  if (first?.kind === 'latin') {
    const before = tokens[at - 1]
    if (madeOf.test(before?.lower ?? '')) return false
    if (namesAThing(state, tokens, end)) return false
    if (similes.has(before?.lower ?? '')) return false
    if (before?.lower === 'to' && end - at === 1 && hitsIn(state.words.verbs, tokens.slice(at, end)).length > 0)
      return false
    if (/^['’]$/.test(tokens[end]?.text ?? '') && /s$/.test(first.lower)) return false
    if (inSpeech && /^(?:a|an|some|any|no|every|another)$/.test(before?.lower ?? '')) return false
    // "is not the boss of jam", "I am the coast guard": what somebody is, is nobody more.
    if (
      inSpeech &&
      noun.kin === undefined &&
      determiners.has(before?.lower ?? '') &&
      /^(?:is|are|am|was|were|be|not|being|becomes?|you're|i'm|he's|she's|we're|they're|isn't|aren't)$/.test(
        lowerAt(tokens, at - 2),
      )
    )
      return false
    // "Every man in the room looks up": those who are there anyway.
    if (/^(?:every|each|any|no)$/.test(before?.lower ?? '') && /^(?:man|woman|person|one)$/.test(first.lower))
      return false
    if (
      inSpeech &&
      (noun.group || (noun.calling === undefined && noun.kin === undefined && !determiners.has(before?.lower ?? '')))
    )
      return false
    if (
      end - at === 1 &&
      !/^\p{Lu}{2}/u.test(first.text) &&
      !determinerNear(tokens, at) &&
      /s$/.test(first.lower) &&
      hitsIn(state.words.verbs, tokens.slice(at, end)).length > 0
    )
      return false
    if (/^counts?$/.test(first.lower) && !determinerNear(tokens, at)) return false
    if (
      noun.calling === undefined &&
      noun.kin === undefined &&
      !noun.group &&
      noun.sex === undefined &&
      noun.age === undefined &&
      !determinerNear(tokens, at)
    )
      return false
    // "guard tower", "cook dinner", "guards the door".
    const next = tokens[end]
    if (
      /^(?:cook|guard|coach|nurse|guide|judge|host|model|man|pilot|miner|private|general|major|minor|official|local|senior|elder|drunk|patient|guest|witness|train|ring|people)s?$|^(?:mother|father)$/.test(
        first.lower,
      ) &&
      end - at === 1
    ) {
      if (!determinerNear(tokens, at) && !/^\p{Lu}{2}/u.test(first.text))
        return next === undefined || !/^(?:the|a|an|his|her|dinner)$/.test(next.lower)
          ? sentenceStart(tokens, at) && noun.calling !== undefined
          : false
    }
    return true
  }
  // In Thai a noun of kinship or age inside a sentence is a person unless something of theirs is meant.
  const word = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join('')
  if (word === 'ทุกคน' || word === 'คนอื่น') return false
  const [before, next] = [tokens[at - 1], tokens[end]]
  // "แม่น้ำ" is a river, however the words behind it were parted.
  if (
    /^(?:แม่|พ่อ|ลูก|ตา)$/.test(word) &&
    /^(?:น้ำ|ครัว|กุญแจ|เหล็ก|มด|บ้าน|ค้า|ทัพ|แบบ|บอล|ปืน|ชิ้น|บิด|โป่ง|กรง|ข่าย)/.test(next?.text ?? '') &&
    !next?.spaced
  )
    return false
  // "เป็นทนาย", "ทรงทหาร": what one is, or like whom, is nobody more.
  if (!first?.spaced && noun.kin === undefined && /^(?:เป็น|ทรง|แบบ|สมัคร|สไตล์|อย่าง|เหมือน)$/.test(before?.text ?? ''))
    return false
  if (!first?.spaced && /^(?:รูป|รูปถ่าย|ภาพ|ภาพถ่าย|เงา)$/.test(before?.text ?? '')) return true
  // "รถบรรทุกทหาร", "โต๊ะครู": of what sort the thing is.
  if (!first?.spaced && isThai(before) && noun.kin === undefined && countOf(tokens, end) === 0) {
    const thing = hitsIn(state.words.nouns, tokens).find((hit) => hit.end === at)
    if (thing?.values.every((value) => value.is === 'thing' && value.kind !== 'held' && value.kind !== 'sound'))
      return false
  }
  // "อุ้มลูกแนบอก": whom one holds is there.
  if (
    !inSpeech &&
    /^(?:ลูก|หลาน|น้อง|เด็ก)$/.test(word) &&
    /^(?:อุ้ม|กอด|จูง|ป้อน|โอบ|ปลอบ|แบก|กระเตง)$/.test(before?.text ?? '')
  )
    return next === undefined || !/^(?:บอล|แก้ว|โป่ง|ข่าง|ปืน|ฟุตบอล|บาส|หมา|แมว)/.test(next.text)
  // "เด็กสิบสองคน", "ลูกผม".
  if (!inSpeech && countOf(tokens, end) > 0) return true
  if (noun.kin !== undefined && !next?.spaced && /^(?:ผม|ฉัน|หนู|ข้า|อั๊ว|กู|ดิฉัน|เขา|เธอ|มัน|แก)$/.test(next?.text ?? ''))
    return true
  const called = state.people.some(
    (person) => person.heads.has(word) || (person.name.startsWith(word) && person.name !== word),
  )
  if (inSpeech) {
    // Whom one speaks with is called by kinship too.
    if (noun.group) return false
    if (called) return true
    return (
      noun.kin === 'mother' ||
      noun.kin === 'father' ||
      (noun.kin?.startsWith('grand') === true && word.length > 2) ||
      (noun.kin === undefined && noun.calling !== undefined && !unclear.has(word))
    )
  }
  if (!unclear.has(word)) return true
  if (called && word !== 'ตา') return true
  const opens =
    at === 0 ||
    first?.spaced === true ||
    tokens[at - 1]?.kind === 'line' ||
    thaiConjunctions.has(tokens[at - 1]?.text ?? '')
  return (
    opens &&
    word !== 'ตา' &&
    (tokens[end] === undefined ||
      tokens[end]?.spaced === true ||
      (/^(?:หนุ่ม|สาว|ชาย|หญิง)$/.test(word) && looks.test(tokens[end]?.text ?? '')) ||
      hitsIn(state.words.verbs, tokens.slice(end, end + 2)).some((hit) => hit.at === 0))
  )
}
