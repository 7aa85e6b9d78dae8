import { determiners } from '../../words/grammar.ts'
import { isCapital, lowerAt, type Token } from '../tokens.ts'

// Names that are words too: "will you", "may I".
export const verbsToo = new Set(
  'will may mark bill rob sue pat grant chase drew jack frank hope joy grace rose art ray gene dean guy max dawn june april summer autumn iris olive ivy ruby pearl faith violet daisy lily hank dolly penny'.split(
    ' ',
  ),
)
const after = new Set('you i he she it we they not be have the this that'.split(' '))

export const isName = (tokens: readonly Token[], at: number, end: number): boolean => {
  const first = tokens[at]
  if (first === undefined) return false
  if (first.kind !== 'latin') return true
  if (!tokens.slice(at, end).some(isCapital)) return false
  if (end - at > 1 || !verbsToo.has(first.lower)) return true
  return !after.has(lowerAt(tokens, end)) && !determiners.has(lowerAt(tokens, at - 1))
}

// Words in capitals that are the camera's.
export const notPeople = new Set(
  'int ext cut to fade in out back super title the end pov close on angle insert montage begin later continuous bang crash boom series of shots intercut flashback dream sequence vo os oc phone dissolve smash match black and a cont tv dvd id fbi cia nypd usa uk ufo dj ok sos er icu atm cctv gps led suv mri dna asap am pm st mr mrs ms dr we i his her year years'.split(
    ' ',
  ),
)
export const abbreviated = new Set('mr mrs ms dr prof sgt capt lt rev gen col st'.split(' '))
export const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas god english french thai chinese american british german spanish japanese italian'.split(
    ' ',
  ),
)

export const stopsName = new Set(
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ไฟ แสง เงา คลื่น ทุกอย่าง ฝูง หมู่ กลุ่ม ภาพ กล้อง จอ กำลัง ก็ จะ ได้ ไม่ ยัง คน นั่น นี้ นั้น ที่ ใน กับ และ แล้ว ของ เอง ต่าง ทั้ง หลาย คนหนึ่ง เลย ค่อย ทำ มี เป็น อยู่ ไป มา ว่า ให้ จึง เคย เพิ่ง สอง สาม แก่ ข้าง บน พร้อม วัย อายุ จ๋า จ๊ะ ครับ ค่ะ คะ ล่ะ ครับผม นะ สิ ด้วย ถึง จาก เสื้อ ใส่ ต้อง คง อยาก วันนี้ ขา หรือ ถูก เรา หนู เขา ผู้ ตัว แต่ละ ทุก ๆ เธอ ใคร คนเดียว ไหน'.split(
    ' ',
  ),
)
