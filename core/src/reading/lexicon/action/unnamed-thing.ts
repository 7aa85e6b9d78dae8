import { adverbs, bodyParts, determiners, prepositions, thaiPrepositions } from '../../words/grammar.ts'
import { lowerAt } from '../tokens.ts'
import type { Line, ThingHit, VerbHit } from './line.ts'

// What is held, though no list has it: the noun behind the verb.
export const unnamedThing = (line: Line, verb: VerbHit, to: number): ThingHit | undefined => {
  const { tokens, mentions } = line
  const free = (at: number): boolean =>
    !mentions.some((mention) => mention.at <= at && at < mention.end && mention.by !== 'pronoun') &&
    !bodyParts.has(lowerAt(tokens, at))
  const noun = { is: 'thing', thing: 'thing', kind: 'held' } as const
  const first = tokens[verb.end]
  if (first?.kind === 'latin') {
    if (!determiners.has(first.lower)) return undefined
    let end = verb.end + 1
    while (
      end < Math.min(to, verb.end + 4) &&
      tokens[end]?.kind === 'latin' &&
      !/^(?:shut|out|open|up|down|back|away|off|high|close|still|steady|aloft|upside|tight|tightly)$/.test(
        lowerAt(tokens, end),
      ) &&
      !prepositions.has(lowerAt(tokens, end)) &&
      !/^(?:and|who|that)$/.test(lowerAt(tokens, end))
    )
      end++
    const at = end - 1
    return at > verb.end &&
      free(at) &&
      !/^(?:breath|step|seat|look|bite|moment|note|turn|sip|drag|swig|beat|way|place|bow|few|lead|room|silence|stare|pose|world|gaze)$/.test(
        lowerAt(tokens, at),
      )
      ? { at, end, noun }
      : undefined
  }
  if (
    first?.kind !== 'thai' ||
    first.spaced ||
    !/^(?:ถือ|หยิบ|กำ|อุ้ม|หิ้ว|แบก|กอด|ชู|คว้า|หอบ|สะพาย|คาบ|ประคอง|กุม|คีบ|ตัก|หาม|ถือไว้|หยิบเอา)/.test(
      tokens[verb.at]?.text ?? '',
    )
  )
    return undefined
  let end = verb.end
  while (
    end < Math.min(to, verb.end + 3) &&
    tokens[end]?.kind === 'thai' &&
    !(end > verb.end && tokens[end]?.spaced) &&
    !thaiPrepositions.has(tokens[end]?.text ?? '') &&
    !adverbs.has(tokens[end]?.text ?? '') &&
    !thaiStops.has(tokens[end]?.text ?? '')
  )
    end++
  const partOfBody = /^(?:ข้อ|คอ|ท้อง|แขน|มือ|ไหล่|เอว|ขา|หน้า|หัว|เขา|เธอ|มัน|เป็น|กัน|เด็ก|ลูก|ตัว|ใคร|ไม่|ให้|จะ)/
  if (partOfBody.test(tokens[verb.end]?.text ?? '')) return undefined
  return end > verb.end && free(verb.end) ? { at: verb.end, end, noun } : undefined
}
const thaiStops = new Set(
  'อัน ใบ ตัว เล่ม ดอก เม็ด ก้อน เส้น คัน ลูก ผืน แล้ว และ แน่น ไว้ ออก ขึ้น ลง มา ไป เข้า อยู่ ที่ จน ทั้ง เดียว'.split(' '),
)
