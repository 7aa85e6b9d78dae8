import type { Language } from '../ids/index.ts'
import { remembered } from '../letters/index.ts'

// Things held or looked at, that must be the same from shot to shot. [English, Thai, what they are found by]
const things: [string, string, RegExp][] = [
  ['phone', 'โทรศัพท์', /\b(?:phone|mobile|smartphone|telephone)\b|โทรศัพท์|มือถือ/i],
  ['letter', 'จดหมาย', /\b(?:letter|envelope|postcard)\b|จดหมาย|ซองจดหมาย|โปสการ์ด/i],
  ['photograph', 'รูปถ่าย', /\b(?:photo(?:graph)?s?|snapshot)\b|รูปถ่าย|ภาพถ่าย/i],
  ['book', 'หนังสือ', /\b(?:book|diary|notebook|journal)\b|หนังสือ(?!พิมพ์)|สมุด|ไดอารี/i],
  ['newspaper', 'หนังสือพิมพ์', /\bnewspaper\b|หนังสือพิมพ์/i],
  ['knife', 'มีด', /\b(?:knife|blade|dagger)\b|มีด/i],
  ['gun', 'ปืน', /\b(?:gun|pistol|rifle|revolver)\b|ปืน/i],
  ['sword', 'ดาบ', /\bsword\b|ดาบ/i],
  ['key', 'กุญแจ', /\bkeys?\b(?!board)|กุญแจ/i],
  ['ring', 'แหวน', /\b(?:a|the|his|her|gold|wedding|engagement) ring\b|แหวน/i],
  ['cup', 'แก้ว', /\b(?:cup|mug|glass of)\b|แก้ว(?!ตา|หู)|ถ้วย/i],
  ['bowl', 'ชาม', /\b(?:bowl)\b|ชาม/i],
  ['alms bowl', 'บาตร', /\balms bowl\b|บาตร/i],
  ['candle', 'เทียน', /\bcandles?\b|เทียน/i],
  ['incense', 'ธูป', /\bincense\b|ธูป/i],
  ['lantern', 'โคม', /\blanterns?\b|โคมไฟ|โคม(?:ลอย)/i],
  ['torch', 'ไฟฉาย', /\b(?:flashlight|torch)\b|ไฟฉาย/i],
  ['umbrella', 'ร่ม', /\bumbrella\b|ร่ม(?!เย็น|รื่น|ไม้|เงา)/i],
  ['bag', 'กระเป๋า', /\b(?:bag|backpack|purse|briefcase|handbag)\b|กระเป๋า|ย่าม|เป้สะพาย/i],
  ['suitcase', 'กระเป๋าเดินทาง', /\bsuitcase\b|กระเป๋าเดินทาง/i],
  ['flowers', 'ดอกไม้', /\b(?:flowers?|roses?|bouquet|lotus|garland)\b|ดอกไม้|พวงมาลัย|กุหลาบ|ดอกบัว|มะลิ(?=ร้อย|ดอก)/i],
  ['bicycle', 'จักรยาน', /\b(?:bicycle|bike)\b|จักรยาน(?!ยนต์)/i],
  ['car', 'รถ', /\b(?:car|taxi|truck|van|pickup)\b|รถยนต์|รถกระบะ|แท็กซี่|รถเก๋ง/i],
  ['motorbike', 'มอเตอร์ไซค์', /\b(?:motorbike|motorcycle|scooter)\b|มอเตอร์ไซค์|จักรยานยนต์/i],
  ['boat', 'เรือ', /\b(?:boat|canoe|raft)\b|เรือ(?!น)/i],
  ['mirror', 'กระจก', /\bmirror\b|กระจกเงา|ส่องกระจก/i],
  ['clock', 'นาฬิกา', /\b(?:clock|wristwatch|pocket watch)\b|นาฬิกา/i],
  ['computer', 'คอมพิวเตอร์', /\b(?:computer|laptop|keyboard|screen|monitor)\b|คอมพิวเตอร์|โน้ตบุ๊ก|แล็ปท็อป|หน้าจอ/i],
  ['camera', 'กล้อง', /\bcamera\b(?! (?:pans|tilts|moves|tracks|holds|pulls|pushes))|กล้องถ่ายรูป|กล้องฟิล์ม/i],
  ['radio', 'วิทยุ', /\bradio\b|วิทยุ/i],
  ['television', 'โทรทัศน์', /\b(?:television|tv)\b|โทรทัศน์|ทีวี/i],
  ['guitar', 'กีตาร์', /\bguitar\b|กีตาร์/i],
  ['drum', 'กลอง', /\bdrums?\b|กลอง/i],
  ['flute', 'ขลุ่ย', /\bflute\b|ขลุ่ย/i],
  ['rice pot', 'หม้อข้าว', /\b(?:rice pot|cooking pot|pot|pan)\b|หม้อ|กระทะ/i],
  ['food', 'อาหาร', /\b(?:food|rice|soup|noodles|porridge|bread|meal|cake)\b|ข้าวต้ม|ข้าวสวย|ก๋วยเตี๋ยว|อาหาร|สำรับ|ขนม|เค้ก/i],
  ['medicine', 'ยา', /\b(?:medicine|pills?|syringe|bandage)\b|ขวดยา|เม็ดยา|กินยา|เข็มฉีดยา|ผ้าพันแผล/i],
  ['money', 'เงิน', /\b(?:money|cash|coins?|banknotes?|wallet)\b|ธนบัตร|เหรียญ|ปึกเงิน|เงินสด|กระเป๋าสตางค์/i],
  ['ticket', 'ตั๋ว', /\btickets?\b|ตั๋ว/i],
  ['map', 'แผนที่', /\bmap\b|แผนที่/i],
  ['rope', 'เชือก', /\brope\b|เชือก/i],
  ['doll', 'ตุ๊กตา', /\b(?:doll|teddy bear|toy)\b|ตุ๊กตา|ของเล่น/i],
  ['ball', 'ลูกบอล', /\b(?:ball|football)\b|ลูกบอล|ฟุตบอล/i],
  ['kite', 'ว่าว', /\bkite\b|ว่าว/i],
  ['chair', 'เก้าอี้', /\b(?:chair|armchair|wheelchair)\b|เก้าอี้|รถเข็น/i],
  ['table', 'โต๊ะ', /\b(?:table|desk)\b|โต๊ะ/i],
  ['bed', 'เตียง', /\b(?:bed|mattress)\b(?!room)|เตียง|ที่นอน/i],
  ['box', 'กล่อง', /\b(?:box|chest|package|parcel)\b|กล่อง|หีบ|พัสดุ/i],
  ['broom', 'ไม้กวาด', /\bbroom\b|ไม้กวาด/i],
  ['cane', 'ไม้เท้า', /\b(?:cane|walking stick|staff)\b|ไม้เท้า/i],
  ['dog', 'หมา', /\b(?:dog|puppy)\b|ลูกหมา|สุนัข|หมา(?!ย|ก)/i],
  ['cat', 'แมว', /\b(?:cat|kitten)\b|แมว/i],
  ['Buddha image', 'พระพุทธรูป', /\bbuddha (?:image|statue)\b|พระพุทธรูป/i],
  ['robot', 'หุ่นยนต์', /\b(?:robot|android|drone)\b|หุ่นยนต์|โดรน/i],
]

export const propNames: readonly { en: string; th: string }[] = things.map(([en, th]) => ({ en, th }))

// What is only heard from somewhere else is no thing in the picture: "the sound of a drum", "a phone rings inside".
const heardOnly =
  /เสียง[^\s]{1,28}?(?:ดัง|แว่ว|ก้อง|ลอย|แทรก|ครวญ|มาจาก|จาก(?=ใน|นอก|ข้าง|ที่ไกล|ไกล)|(?=\s|$))|\b(?:sounds?|noise|voice|ringing|ticking|beat(?:ing)?|beats|roar|rumble|hum|barking|honking|chime|echo(?:es)?) of (?:(?:a|an|the|his|her|their|some|distant|far-?off|faraway)\s+)*\w+|\b(?:distant|unseen|off-?screen|far-?off|faraway) \w+|\b\w+ (?:rings?|ringing|buzz(?:es)?|plays?|ticks?|beats?|barks?|honks?|chimes?|starts? up)\b(?=[^.!?]{0,20}\b(?:inside|indoors|outside|next door|off-?screen|somewhere|far (?:away|off)|in the (?:distance|house|next room|other room)|from (?:inside|the|another|behind|somewhere))\b)/gi

const thingsIn = remembered((text) => {
  const seen = text.replace(heardOnly, ' ')
  return things.filter(([, , found]) => found.test(seen)).slice(0, 12)
})

export const propsIn = (text: string, language: Language): string[] =>
  thingsIn(text).map(([english, thai]) => (language === 'th' ? thai : english))
