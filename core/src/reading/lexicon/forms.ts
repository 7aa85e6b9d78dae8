import type { sceneForms } from '../fact.ts'
import { type State, spanOf, tell } from './state.ts'
import type { Unit } from './units.ts'

// In what manner a scene is told.
type Form = (typeof sceneForms)[number]

const patterns: readonly (readonly [Form, RegExp])[] = [
  ['montage', /\bMONTAGE\b|\bmontage\b|SERIES OF SHOTS|มอนทาจ|ลำดับภาพ|ภาพต่อเนื่องชุด|มอนตาจ|ภาพตัดสลับ(?!โทร)|ชุดภาพ/],
  ['intercut', /\bINTERCUT\b|\bintercut\b|INTERCUTTING|ตัดสลับ|อินเตอร์คัท/],
  ['insert', /\bINSERT\b(?! COIN)|^INSERT\b|แทรกภาพ|อินเสิร์ต|ภาพแทรก|อินเสิร์ท|ภาพโคลสอัพแทรก/],
  [
    'super',
    /\bSUPER\b\s*[:(–—-]|\bSUPERIMPOSE|\bTITLE CARD\b|\bTITLE:|\bCHYRON\b|\bTITLE OVER\b|\bON SCREEN:|\bCAPTION\b\s*:|ขึ้นตัวหนังสือ|ขึ้นข้อความ|ตัวหนังสือขึ้น|ซูเปอร์|ขึ้นอักษร|ตัวอักษรขึ้น|คำบรรยายขึ้น|อักษรขึ้น|SUPER\b|ข้อความบนจอ|ขึ้นชื่อ/,
  ],
  [
    'flashback',
    /\bFLASHBACK\b|\bFLASH BACK\b|\bBEGIN FLASHBACK\b|แฟลชแบ็ก|แฟลชแบ็ค|ย้อนอดีต|ภาพย้อน|อดีต\s*[)–—-]|ย้อนกลับไป|\(อดีต|YEARS EARLIER|ย้อนหลัง/,
  ],
  ['dream', /\bDREAM\b|\bDREAM SEQUENCE\b|\bNIGHTMARE\b|\bFANTASY SEQUENCE\b|ในฝัน|ความฝัน|ฝันร้าย|\(ฝัน|–\s*ฝัน|ภาพฝัน/],
  [
    'archive',
    /\bARCHIV(?:E|AL)\b|\barchival\b|STOCK FOOTAGE|\bNEWSREEL\b|ภาพเก่า|ฟุตเทจ|ภาพจากคลัง|ภาพข่าวเก่า|ภาพยนตร์ข่าวเก่า|ภาพประวัติศาสตร์|OLD FOOTAGE|HOME MOVIE|\bfootage\b/,
  ],
]
const over =
  /^(?:END|BACK TO|จบ)|\b(?:END|BACK FROM|END OF)\s+(?:OF\s+)?(?:THE\s+)?(?:MONTAGE|FLASHBACK|INTERCUT|DREAM)|จบ(?:มอนทาจ|แฟลชแบ็ก|ฝัน|ลำดับภาพ)/

export const readForms = (state: State, unit: Unit): void => {
  if (unit.is === 'speech' || unit.is === 'direction') {
    if (unit.cue?.dual) tell(state, 'form-dual', { of: 'form', form: 'dual' }, spanOf(unit, 0, unit.text.length), 0.95)
    return
  }
  for (const [form, pattern] of patterns) {
    const found = pattern.exec(unit.text)
    if (!found || over.test(unit.text)) continue
    if (form === 'dream' && !/DREAM|NIGHTMARE|FANTASY|\(ฝัน|–\s*ฝัน|ภาพฝัน|ในฝัน/.test(found[0])) continue
    if (form === 'dream' && unit.is !== 'heading' && !/DREAM SEQUENCE|ภาพฝัน/.test(unit.text)) continue
    tell(state, `form-${form}`, { of: 'form', form }, spanOf(unit, found.index, found.index + found[0].length), 0.85)
  }
}

// Words shown on the screen are not what happens.
export const isOnScreen = (unit: Unit): boolean =>
  /^\s*(?:SUPER|TITLE|CAPTION|CHYRON|ซูเปอร์|ขึ้นตัวหนังสือ|ขึ้นข้อความ|ตัวหนังสือ)/.test(unit.text)
