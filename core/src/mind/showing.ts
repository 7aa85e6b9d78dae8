import type { Mood } from '../shots/shot.ts'

// What a state of mind looks and sounds like: for drafting, for the camera, the palette and the music.
type Lines = { th: string; en: string }
export type Showing = {
  speech: Lines
  face: Lines
  body: Lines
  light: Lines
  colour: { name: Lines; hex: string }
  music: Lines & { tempo: number }
}
const both = (th: string, en: string): Lines => ({ th, en })

export const SHOWINGS: Record<Mood, Showing> = {
  calm: {
    speech: both('พูดช้า เว้นจังหวะ เสียงราบ', 'slow, with room between the words'),
    face: both('หน้าผ่อน ตานิ่ง', 'face at rest, steady eyes'),
    body: both('ไหล่ผ่อน มือวางนิ่ง', 'loose shoulders, hands at rest'),
    light: both('แสงนุ่ม เงาอ่อน', 'soft light, pale shadows'),
    colour: { name: both('เขียวหม่นกับครีม', 'sage and cream'), hex: '#A9B79A' },
    music: { ...both('เครื่องสายโน้ตยาว บางเบา', 'long thin strings'), tempo: 60 },
  },
  joy: {
    speech: both('พูดเร็วขึ้น เสียงสูงขึ้น หัวเราะแทรก', 'quicker and higher, laughter between the words'),
    face: both('ยิ้มถึงตา', 'a smile that reaches the eyes'),
    body: both('ตัวโปร่ง ก้าวเบา', 'open, light on the feet'),
    light: both('แสงสว่างทั่ว อุ่น', 'bright and warm all over'),
    colour: { name: both('เหลืองอมส้ม', 'marigold'), hex: '#F2B447' },
    music: { ...both('จังหวะเดินสนุก เครื่องดีด', 'plucked and walking'), tempo: 112 },
  },
  tender: {
    speech: both('เสียงเบา คำสั้น ไม่รีบ', 'low, few words, no hurry'),
    face: both('ตาอ่อนลง มุมปากคลาย', 'softened eyes, loosened mouth'),
    body: both('เอนเข้าหา มือแตะเบา ๆ', 'leans in, a light touch'),
    light: both('แสงอุ่นจากด้านข้าง', 'warm light from the side'),
    colour: { name: both('ชมพูดินเผา', 'terracotta rose'), hex: '#D99A82' },
    music: { ...both('เปียโนเดี่ยว โน้ตห่าง', 'a piano, notes far apart'), tempo: 68 },
  },
  sad: {
    speech: both('ประโยคขาด เสียงหายในท้ายคำ', 'unfinished sentences, the ends lost'),
    face: both('ตาต่ำ ริมฝีปากเม้ม', 'lowered eyes, pressed lips'),
    body: both('ไหล่ตก เคลื่อนไหวช้า', 'fallen shoulders, slow'),
    light: both('แสงน้อย เย็น จากหน้าต่าง', 'little light, cold, from a window'),
    colour: { name: both('น้ำเงินเทา', 'slate blue'), hex: '#6F839B' },
    music: { ...both('เชลโลเสียงต่ำ', 'a low cello'), tempo: 54 },
  },
  tense: {
    speech: both('คำสั้น ตอบไม่ตรง', 'short words, answers beside the question'),
    face: both('กรามแน่น ตาไม่กะพริบ', 'set jaw, unblinking'),
    body: both('เกร็ง มือจับของแน่น', 'braced, gripping something'),
    light: both('แสงแข็ง เงาตัดคม', 'hard light, cut shadows'),
    colour: { name: both('เขียวขี้ม้าเข้ม', 'dark olive'), hex: '#5E6244' },
    music: { ...both('โน้ตย้ำเตือน จังหวะเหมือนนาฬิกา', 'a repeated note, like a clock'), tempo: 96 },
  },
  fear: {
    speech: both('กระซิบ หายใจแทรก คำซ้ำ', 'whispers, breath, words said twice'),
    face: both('ตาเบิก ปากแห้ง', 'wide eyes, dry mouth'),
    body: both('ถอยชิดผนัง ตัวเล็กลง', 'back to the wall, made small'),
    light: both('มืด มีแสงเดียวจากด้านล่าง', 'dark, one light from below'),
    colour: { name: both('เขียวซีดกับดำ', 'pale green on black'), hex: '#39504A' },
    music: { ...both('เสียงต่ำสั่นค้าง', 'a low held tremor'), tempo: 72 },
  },
  anger: {
    speech: both('เสียงดัง ตัดบท ย้ำคำเดิม', 'loud, cutting in, hammering one word'),
    face: both('คิ้วกด จมูกบาน', 'lowered brows, flared nostrils'),
    body: both('เดินเข้าใส่ กำมือ', 'steps forward, fists'),
    light: both('แสงแดงจัด เงาหนัก', 'red and high in contrast'),
    colour: { name: both('แดงอิฐ', 'brick red'), hex: '#B2432F' },
    music: { ...both('กลองหนัก จังหวะกระแทก', 'heavy drums, off the beat'), tempo: 126 },
  },
  wonder: {
    speech: both('พูดไม่จบ ลากเสียง', 'trails off, drawn-out vowels'),
    face: both('ตาโต ปากเผยอ', 'eyes wide, lips apart'),
    body: both('เงยหน้า หยุดนิ่ง', 'face lifted, stopped still'),
    light: both('แสงส่องจากข้างบน มีประกาย', 'light from above, with glints'),
    colour: { name: both('น้ำเงินครามกับทอง', 'indigo and gold'), hex: '#4A5FA5' },
    music: { ...both('ระฆังใส เสียงไล่ขึ้น', 'clear bells, rising'), tempo: 80 },
  },
  reverent: {
    speech: both('สุภาพ ช้า เลือกคำ', 'formal, slow, chosen words'),
    face: both('ก้มเล็กน้อย ตาปิดครู่หนึ่ง', 'bowed a little, eyes closed a moment'),
    body: both('มือประนม หลังตรง', 'palms together, straight back'),
    light: both('แสงเทียน ทองหม่น', 'candlelight, dull gold'),
    colour: { name: both('ทองหม่น', 'old gold'), hex: '#B8924A' },
    music: { ...both('ระนาดห่าง ๆ กับเสียงฆ้อง', 'a sparse ranat and a gong'), tempo: 56 },
  },
  lonely: {
    speech: both('พูดกับตัวเอง คำถามไม่มีคนตอบ', 'talks to oneself, asks no one'),
    face: both('มองไกล ไม่มีจุดหมาย', 'looking far, at nothing'),
    body: both('นั่งห่าง กอดตัวเอง', 'apart, arms around oneself'),
    light: both('ที่ว่างกว้าง แสงเดียวดวงเล็ก', 'wide empty space, one small lamp'),
    colour: { name: both('ฟ้าซีด', 'washed blue'), hex: '#9DB0BE' },
    music: { ...both('กีตาร์สายเดียว เสียงก้อง', 'a single guitar line with echo'), tempo: 62 },
  },
  comic: {
    speech: both('สวนไว ผิดจังหวะ', 'quick replies, out of step'),
    face: both('หน้าตายแล้วหลุดยิ้ม', 'straight-faced, then not'),
    body: both('ท่าใหญ่เกินเรื่อง', 'gestures too big for it'),
    light: both('สว่างเสมอกัน', 'even and bright'),
    colour: { name: both('ฟ้าใสกับเหลือง', 'clear blue and yellow'), hex: '#6EB5C9' },
    music: { ...both('เป่าสั้น ๆ จังหวะกระโดด', 'short wind notes, hopping'), tempo: 118 },
  },
}

export const showingOf = (mood: Mood): Showing => SHOWINGS[mood]
