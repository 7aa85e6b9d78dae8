import type { Moment } from './moments.ts'

const everyone =
  /\b(?:both|they|the two|the three|all of them|everyone|everybody)\b|ทั้งสอง(?!ข้าง|มือ|ตา|ฝั่ง|ด้าน)|ทั้งคู่|ทั้งสาม|พวกเขา|ทุกคน/i
const oneOfThem = /\b(?:he|she)\b|เธอ|หล่อน|(?<!ภู)เขา(?!ใหญ่|สูง|ลูก|วัว|ควาย|กวาง)/i

// Whom an action without a name is about: all who are there, or the only one who is.
export const withPronouns = (moment: Moment, present: ReadonlySet<string>): Moment => {
  if (moment.is !== 'action' || moment.namedIds.length > 0) return moment
  const meant = everyone.test(moment.text) || (present.size === 1 && oneOfThem.test(moment.text))
  return meant ? { ...moment, namedIds: [...present] } : moment
}
