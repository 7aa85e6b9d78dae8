import type { Pen } from './pen.ts'
import { book, bowl, candle, cup, type Draw, flower, key, knife, paper, phone } from './props-at-hand.ts'
import { bag, basket, box, clock, fruit, kite, lampProp, money, photograph, rope } from './props-in-rooms.ts'

const things: [RegExp, Draw][] = [
  [/kite|ว่าว/i, kite],
  [/rope|string|knot|thread|เชือก|ด้าย|ปม/i, rope],
  [/basket|กระบุง|ตะกร้า|กระจาด/i, basket],
  [/\bbag\b|suitcase|backpack|กระเป๋า|ย่าม|เป้/i, bag],
  [/phone|mobile|โทรศัพท์|^มือถือ$|สมาร์ทโฟน/i, phone],
  [/photo|picture|portrait|รูป|ภาพถ่าย|กรอบ/i, photograph],
  [/letter|paper|note|map|contract|จดหมาย|กระดาษ|แผนที่|โน้ต|สัญญา|เอกสาร/i, paper],
  [/book|diary|journal|หนังสือ|สมุด|ไดอารี่|คัมภีร์/i, book],
  [/candle|incense|เทียน|ธูป/i, candle],
  [/lamp|lantern|torch|โคม|ตะเกียง|ไฟฉาย/i, lampProp],
  [/flower|lotus|rose|garland|ดอก|บัว|มาลัย/i, flower],
  [/cup|tea|coffee|glass|แก้ว|ถ้วย|ชา\b|กาแฟ/i, cup],
  [/alms|บาตร/i, bowl('#4b4642')],
  [/bowl|soup|noodle|rice|food|ชาม|จาน|ข้าว|ก๋วยเตี๋ยว|อาหาร/i, bowl('#c5d3d6')],
  [/key|กุญแจ/i, key],
  [/knife|sword|blade|มีด|ดาบ/i, knife],
  [/clock|watch|นาฬิกา/i, clock],
  [/money|cash|coin|wallet|เงิน|เหรียญ|ธนบัตร/i, money],
  [/fruit|mango|apple|ผลไม้|มะม่วง|กล้วย|ส้ม/i, fruit],
]

const find = (text: string) => things.find(([name]) => name.test(text))?.[1]

// Whether we can draw it; else the shot is better spent on whoever it is about.
export const isDrawable = (words: string, around: string): boolean => (find(words) ?? find(around)) !== undefined

const flyers = /kite|ว่าว|balloon|ลูกโป่ง|โคมลอย|sky lantern/i
const flies =
  /ลอย|บิน|ขึ้น|ติดลม|เหนือ|\b(?:fl(?:y|ies|ying|ew|own|oats?|oating)|soars?|soaring|rises?|rising|climbs?|sky|aloft|overhead|above)\b/i
const grounded =
  /ไม่(?:ยอม)?(?:ลอย|บิน|ขึ้น)|\b(?:will not|won't|does not|doesn't|cannot|can't|refuses to) (?:fly|rise|lift)\b/i

// Seen against the sky: it has no ground to throw a shadow on.
export const isAloft = (words: string, around: string): boolean =>
  flyers.test(words) && flies.test(around) && !grounded.test(around)

export const drawProp = (pen: Pen, words: string, around: string, x: number, y: number, scale: number): void => {
  // The thing's own name first; what is said around it only when that is strange to us.
  const draw = find(words) ?? find(around) ?? box
  pen.ctx.save()
  pen.ctx.translate(x, y)
  pen.ctx.scale(scale, scale)
  if (!isAloft(words, around)) {
    pen.ctx.fillStyle = 'rgba(30,20,15,.22)'
    pen.ctx.beginPath()
    pen.ctx.ellipse(10, 150, 240, 46, 0, 0, 7)
    pen.ctx.fill()
  }
  draw(pen)
  pen.ctx.restore()
}
