import type { Pen } from './pen.ts'
import { ball, boat, buddhaImage, medicine, mirror, ring, stick, umbrella } from './props-about.ts'
import { book, bowl, candle, cup, type Draw, flower, key, knife, paper, phone } from './props-at-hand.ts'
import { bag, basket, box, clock, fruit, kite, lampProp, money, photograph, rope } from './props-in-rooms.ts'
import { cat, dog, doll } from './props-living.ts'
import { bicycle, camera, car, drum, guitar, gun, motorbike, radio, screen } from './props-machines.ts'

const things: [RegExp, Draw][] = [
  [/buddha (?:image|statue)|พระพุทธรูป/i, buddhaImage],
  [/kite|ว่าว/i, kite],
  [/\brope|\bstring\b|\bknot|\bthread|เชือก|ด้าย|ปม/i, rope],
  [/basket|กระบุง|ตะกร้า|กระจาด/i, basket],
  [/\bbag\b|suitcase|backpack|กระเป๋า|ย่าม|เป้/i, bag],
  [/phone|mobile|โทรศัพท์|^มือถือ$|สมาร์ทโฟน/i, phone],
  [/photo|picture|portrait|รูป|ภาพถ่าย|กรอบ/i, photograph],
  [/\bletter|paper|\bnote\b|\bmap\b|contract|ticket|ตั๋ว|จดหมาย|กระดาษ|แผนที่|โน้ต|สัญญา|เอกสาร/i, paper],
  [/book|diary|journal|หนังสือ|สมุด|ไดอารี่|คัมภีร์/i, book],
  [/candle|incense|เทียน|ธูป/i, candle],
  [/lamp|lantern|torch|โคม|ตะเกียง|ไฟฉาย/i, lampProp],
  [/flower|lotus|\broses?\b|bouquet|garland|ดอก|บัว|มาลัย/i, flower],
  [/\b(?:cups?|mug|tea|coffee|glass)\b|แก้ว|ถ้วย|ชา\b|กาแฟ/i, cup],
  [/alms|บาตร/i, bowl('#4b4642')],
  [/bowl|soup|noodle|\brice\b|\bfood|\bmeal|porridge|\bpot\b|หม้อ|ชาม|จาน|ข้าว|ก๋วยเตี๋ยว|อาหาร/i, bowl('#c5d3d6')],
  [/\bkeys?\b|กุญแจ/i, key],
  [/knife|sword|blade|มีด|ดาบ/i, knife],
  [/\bclock|\b(?:wrist|pocket )?watch\b|นาฬิกา/i, clock],
  [/money|cash|coin|wallet|เงิน|เหรียญ|ธนบัตร/i, money],
  [/\bgun\b|pistol|rifle|revolver|ปืน/i, gun],
  [/umbrella|ร่ม(?!เย็น|รื่น|ไม้|เงา)/i, umbrella],
  [/\bdog\b|puppy|หมา(?!ย|ก)|สุนัข/i, dog],
  [/\bcat\b|kitten|แมว/i, cat],
  [/\bdoll\b|teddy|\btoy\b|ตุ๊กตา|ของเล่น/i, doll],
  [/camera|กล้อง/i, camera],
  [/radio|วิทยุ/i, radio],
  [/television|\btv\b|computer|laptop|monitor|\bscreen\b|โทรทัศน์|ทีวี|คอมพิวเตอร์|โน้ตบุ๊ก|หน้าจอ/i, screen],
  [/guitar|กีตาร์/i, guitar],
  [/\bdrums?\b|กลอง/i, drum],
  [/motorbike|motorcycle|scooter|มอเตอร์ไซค์|จักรยานยนต์/i, motorbike],
  [/bicycle|\bbike\b|จักรยาน/i, bicycle],
  [/\bcar\b|taxi|truck|\bvan\b|pickup|รถยนต์|รถกระบะ|แท็กซี่|รถเก๋ง|^รถ$/i, car],
  [/\bboat\b|canoe|\braft\b|เรือ(?!น)/i, boat],
  [/medicine|\bpills?\b|syringe|bandage|^ยา$|ขวดยา|เม็ดยา|กินยา/i, medicine],
  [/\bring\b|แหวน/i, ring],
  [/mirror|กระจกเงา|ส่องกระจก|^กระจก$/i, mirror],
  [/\bball\b|football|ลูกบอล|ฟุตบอล/i, ball],
  [/\bcane\b|walking stick|\bstaff\b|ไม้เท้า/i, stick],
  [/\bbox\b|\bchest\b|package|parcel|กล่อง|หีบ|พัสดุ/i, box],
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
