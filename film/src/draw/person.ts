import type { Figure } from '@peace/core/build'
import { ageIn, isChild, isElder, sexIn } from '@peace/core/shots'
import type { Random } from './random.ts'

// Who is to be seen, as far as the film says: their voice knows most of it, then the words about them.
export type Person = { child: boolean; elder: boolean; feminine: boolean; calling: Calling }
type Calling = 'monk' | 'nun' | 'medical' | 'uniform' | 'none'

const childWords = /\b(?:boy|girl|child|kid)\b|เด็ก|ด\.ช|ด\.ญ|สามเณร/i
// "อย่า" is no grandmother, and "แว่นตา" no grandfather.
const elderWords =
  /\b(?:old (?:man|woman|lady|monk)|elderly|grand(?:ma|pa|mother|father)|granny)\b|(?<!ข)ยาย|(?<!อ)ย่า(?![งนม])|(?<![ก-๙])ตา(?=\s|$)|คุณตา|ปู่|แก่(?!น)|ชรา|หลวงตา|หลวงปู่/i

const callingOf = (text: string): Calling => {
  if (/\bmonk\b|พระ(?!เอก|ราช)|หลวง(?:ตา|พ่อ|ปู่|พี่)|เณร/i.test(text)) return 'monk'
  if (/\bnun\b|แม่ชี/i.test(text)) return 'nun'
  if (/doctor|nurse|หมอ|แพทย์|พยาบาล/i.test(text)) return 'medical'
  return /police|soldier|officer|guard|student|ตำรวจ|ทหาร|นักเรียน|ยาม(?!เช้า|เย็น|ค่ำ|ดึก)/i.test(text) ? 'uniform' : 'none'
}

type Known = Pick<Figure, 'register' | 'look' | 'name'>

const feminineOf = ({ register, look, name }: Known, chance: Random): boolean => {
  if (register.endsWith('woman')) return true
  if (register.endsWith('man')) return false
  const said = sexIn(look) ?? sexIn(name)
  return said ? said === 'woman' : chance() < 0.5
}

export const personOf = (figure: Known, chance: Random): Person => {
  const text = `${figure.name} ${figure.look}`
  const age = ageIn(figure.look)
  const { register } = figure
  return {
    child: register === 'child' || (age === undefined ? childWords.test(text) : isChild(age)),
    elder: register.startsWith('elder') || (age === undefined ? elderWords.test(text) : isElder(age)),
    feminine: feminineOf(figure, chance),
    calling: callingOf(text),
  }
}
