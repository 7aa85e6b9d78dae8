import type { Sex } from '../cast.ts'
import { lowerAt, type Token } from '../tokens.ts'

// What one calls whom one speaks with, and what that tells: English / Thai.
type Called = { at: number; word: string; sex?: Sex; kin?: string }

const list = (sex: Sex | undefined, kin: string | undefined, words: string): [string, Omit<Called, 'at' | 'word'>][] =>
  words.split(' ').map((word) => [word, { ...(sex ? { sex } : {}), ...(kin ? { kin } : {}) }])

const called = new Map([
  ...list(
    'm',
    undefined,
    'sir mister sire milord son lad laddie sonny bro buddy fella gramps sarge เฮีย บัง เสี่ย ไอ้หนุ่ม ทิด',
  ),
  ...list(
    'f',
    undefined,
    "ma'am madam madame miss missy lass lassie sis ladyship mademoiselle señora คุณนาย ซ้อ เจ๊ คุณหญิง แม่หนู แม่ชี นังหนู",
  ),
  ...list('m', 'father', 'dad daddy papa pa pop father พ่อ ป๊า ปะป๊า เตี่ย คุณพ่อ'),
  ...list('f', 'mother', 'mum mummy mom mommy mama mamma ma mother แม่ ม้า หม่าม้า คุณแม่'),
  ...list('m', 'grandfather', 'grandpa granddad grandad grandfather ปู่ คุณปู่ คุณตา อากง ก๋ง'),
  ...list('f', 'grandmother', 'gran grandma granny nana nan grandmother ยาย ย่า คุณยาย คุณย่า อาม่า'),
  ...list('m', 'uncle', 'uncle ลุง คุณลุง อาแปะ'),
  ...list('f', 'aunt', 'aunt auntie aunty ป้า คุณป้า'),
  ...list('m', 'monk', 'หลวงพ่อ หลวงตา หลวงปู่ หลวงพี่ พระคุณเจ้า'),
  ...list(undefined, 'sibling', 'พี่ น้อง'),
  ...list(undefined, 'aunt-or-uncle', 'น้า อา'),
])
// Behind these one is called: "ค่ะพ่อ".
const particles = /^(?:ครับ|ค่ะ|คะ|จ๊ะ|จ้ะ|จ้า|ขา|จ๋า|เจ้าค่ะ|เพคะ|นะ|ล่ะ|สิ|ซิ|หรอก|แล้ว|เลย|ไหม|หรือ|เหรอ|ขอรับ|ฮะ|เถอะ|โว้ย|ว่ะ|วะ)$/

export const addressIn = (tokens: readonly Token[]): Called[] =>
  tokens.flatMap((token, at): Called[] => {
    const found = called.get(token.lower)
    if (found === undefined) return []
    const [before, after] = [tokens[at - 1], tokens[at + 1]]
    if (token.kind === 'thai') {
      const opens = before === undefined || before.kind !== 'thai' || token.spaced || particles.test(before.text)
      const closes = after === undefined || after.kind !== 'thai' || after.spaced || particles.test(after.text)
      return opens && closes ? [{ at, word: token.text, ...found }] : []
    }
    const opens =
      before === undefined ||
      /^[,.!?…—–"“]$/.test(before.text) ||
      /^(?:yes|no|hey|oh|thanks|please)$/.test(before.lower)
    const closes = after === undefined || /^[,.!?…—–"”]$/.test(after.text) || after.kind === 'line'
    // "Boy, sir": at the beginning only where a comma or a mark stands behind.
    return opens && closes && !/^(?:my|your|his|her|the|a)$/.test(lowerAt(tokens, at - 1))
      ? [{ at, word: token.lower, ...found }]
      : []
  })
