// Ways from one scene to the next, as a line of their own. English ones are told by their capitals and their mark; Thai has
// no capitals, so the whole line must be one of these.
const marked = /^(?:[^\p{Ll}\p{Lo}]* TO:|FADE (?:OUT|TO BLACK)[.:]|CUT TO BLACK[.:]|FADE IN[.:])$/u
const unmarked =
  /^(?:(?:SMASH |MATCH |JUMP |HARD |QUICK )?CUT(?: TO(?: BLACK)?)?|FADE (?:IN|OUT|TO BLACK|TO WHITE)|DISSOLVE(?: TO)?|WIPE TO)$/
const thai =
  /^(?:ตัด(?:ภาพ)?(?:ไป|กลับ(?:ไป|มา)?|เข้า|มา|สลับ(?:ภาพ)?)?(?:ที่|ยัง|สู่)?|ตัด(?:เข้า|สู่|เป็น)?(?:จอ|สี|ภาพ)?ดำ|ภาพ(?:ตัด(?:ไป|กลับ|สลับ)?|ซ้อน|ละลาย)|(?:ภาพ)?(?:ค่อย ?ๆ ?)?(?:เลือน|จาง)(?:ภาพ|หาย|เข้า|ออก|ซ้อน|ไป|ดำ)?(?:ไป)?|ละลายภาพ|เฟด ?(?:ภาพ)?(?:อิน|เอาต์|เอาท์|เอ๊าท์|เอ้าท์|เข้า|ออก|ดำ|ขาว)?|(?:เฟด|เลือน|จาง)(?:ภาพ)?(?:เป็น|สู่|เข้าสู่)(?:สี|จอ|ความ)?(?:ดำ|ขาว|มืด)|ดิ[สซ]โซล(?:ฟ์|ว์|ฟ)?|คั[ทต](?:ไป|ทู)(?:ที่)?)(?: ?[:：]| ?\.{1,3})?$/

export const isMarkedTransition = (line: string): boolean => marked.test(line)

export const isUnmarkedTransition = (line: string): boolean => unmarked.test(line)

export const isThaiTransition = (line: string): boolean => line.length <= 40 && line !== 'ตัดมา' && thai.test(line)
