import { remembered } from '../letters/index.ts'
import type { Mood } from '../shots/shot.ts'

// Words that show a feeling, in both languages. Thai is written without spaces, so a word that hides inside another is
// fenced by what may not follow it.
const words: Record<Mood, RegExp> = {
  calm: /\b(?:calm(?:ly)?|quiet(?:ly)?|gentle|gently|still(?:ness)?|peace(?:ful(?:ly)?)?|breathes?|rests?|slowly|patient(?:ly)?|serene)\b|สงบ|นิ่ง|เงียบ|แผ่วเบา|ช้า ?ๆ|เย็นใจ|ผ่อนลมหายใจ|ใจเย็น|อดทน/gi,
  joy: /\b(?:laugh(?:s|ing|ed|ter)?|smil(?:e|es|ing|ed)|grin(?:s|ning)?|happy|happily|joy(?:ful)?|cheer(?:s|ing|ful)?|delight(?:ed)?|danc(?:e|es|ing)|celebrat\w+|beam(?:s|ing)|glad|wonderful|hooray)\b|ยิ้ม|หัวเราะ|ดีใจ|สุข(?!า)|ร่าเริง|สนุก|เฮฮา|เต้นรำ|ฉลอง|ปลื้ม|เบิกบาน/gi,
  tender:
    /\b(?:hugs?|embrac\w+|kiss(?:es|ed|ing)?|tender(?:ly)?|love[sd]?|caress\w*|holds? (?:her|his|their) hand|softly|cradl\w+|dear|sweetheart|forgiv\w+|sorry|thank(?:s| you))\b|กอด|จูบ|หอมแก้ม|อ่อนโยน|รัก(?!ษา)|ลูบหัว|ลูบผม|กุมมือ|จับมือ|เอ็นดู|คิดถึง|ห่วง|ให้อภัย|ขอโทษ|ขอบคุณ|ขอบใจ/gi,
  sad: /\b(?:cr(?:y|ies|ied|ying)|weep(?:s|ing)?|wept|tears?|sob(?:s|bing)?|griev\w+|grief|mourn\w*|funeral|dead|died|death|los[ts]|sad(?:ly|ness)?|broken|goodbye|gone|sighs?)\b|ร้องไห้|น้ำตา|สะอื้น|เศร้า|เสียใจ|ทุกข์|งานศพ|ตาย|จากไป|สูญเสีย|ลาก่อน|อาลัย|ถอนใจ|ถอนหายใจ|ใจหาย|หมดแรง/gi,
  tense:
    /\b(?:hurr(?:y|ies|ied)|rush\w*|urgent(?:ly)?|careful(?:ly)?|watch(?:es|ing) the door|secret|suspicious\w*|silence|froze|freezes?|ticking|wait(?:s|ing)?|nervous(?:ly)?|sweat\w*|tight(?:ly|ens)?|clench\w*|chas\w+|runs?|running|danger(?:ous)?|follow(?:s|ed|ing)|lie[sd]?|stares?)\b|รีบ|เร่ง|ระวัง|ลับ|ชะงัก|จ้อง|เครียด|กดดัน|กำหมัด|เหงื่อ|ไล่ตาม|วิ่ง|อันตราย|ซ่อน|แอบ|โกหก|สงสัย|กัดฟัน/gi,
  fear: /\b(?:scream(?:s|ing|ed)?|terrif\w+|terror|fear(?:s|ful)?|afraid|scared|horror|trembl\w+|shak(?:es|ing)|gasp(?:s|ing)?|hid(?:es|ing)|ghost|monster|blood|nightmare|backs away|panic\w*)\b|กลัว|หวาด|ผวา|กรี๊ด|กรีดร้อง|สั่น(?:เทา|กลัว)?|ตัวสั่น|ผี(?!เสื้อ)|เลือด(?!น้ำ)|ขนลุก|สยอง|ปีศาจ|ตกใจ|ถอยหนี|ฝันร้าย/gi,
  anger:
    /\b(?:ang(?:er|ry|rily)|fur(?:y|ious(?:ly)?)|rage[sd]?|shout(?:s|ing|ed)?|yell(?:s|ing|ed)?|slam(?:s|med|ming)?|hit(?:s|ting)?|punch\w*|hate[sd]?|fight(?:s|ing)?|fought|throws?|smash\w*|curs(?:es|ing)|argu\w+|shut up|get out|liar|how dare|revenge)\b|โกรธ|โมโห|เดือดดาล|ตะโกน(?!ขาย|เรียกลูกค้า|เชียร์)|ตวาด|ตะคอก|กระแทก|ชก|ต่อย|ตบหน้า|เกลียด|ทะเลาะ|ขว้าง|ด่า|หุบปาก|ออกไป(?=!|เดี๋ยวนี้)|แค้น|อาฆาต|ไอ้/gi,
  wonder:
    /\b(?:wonder(?:s|ing)?|amaz\w+|awe|magic(?:al)?|glow(?:s|ing)?|stars?|sky|discover\w*|shimmer\w*|beautiful|impossible|miracle|light (?:fills|floods)|universe|dream(?:s|ing)?|eyes wid\w+)\b|ตะลึง|มหัศจรรย์|อัศจรรย์|เรืองแสง|ดวงดาว|ท้องฟ้า|ค้นพบ|ระยิบระยับ|งดงาม|เวทมนตร์|จักรวาล|ความฝัน|ตาโต|ปาฏิหาริย์/gi,
  reverent:
    /\b(?:pray(?:s|ing|er)?|bow(?:s|ed|ing)?|monk|temple|buddha|incense|candle|bless\w*|chant\w*|sacred|kneel(?:s|ing)?|knelt|meditat\w+|alms|vow)\b|ไหว้|กราบ|สวดมนต์|พระ(?!เอก|ราม|จันทร์|อาทิตย์)|วัด(?!ขนาด|ผล)|หลวงพ่อ|หลวงตา|แม่ชี|ธูป|เทียน|บุญ|อธิษฐาน|สมาธิ|ภาวนา|บิณฑบาต|ศีล|ธรรมะ|อนุโมทนา/gi,
  lonely:
    /\b(?:alone|lonely|empty|nobody|no one|abandon\w*|deserted|solitary|by (?:him|her)self|miss(?:es)? (?:you|her|him)|far away)\b|คนเดียว|เดียวดาย|ลำพัง|เหงา|อ้างว้าง|ว่างเปล่า|ร้าง|ไม่มีใคร|ทอดทิ้ง|โดดเดี่ยว/gi,
  comic:
    /\b(?:jok(?:e|es|ing)|trip(?:s|ped) over|clums(?:y|ily)|giggl\w+|silly|funny|awkward(?:ly)?|oops|ridiculous|winks?|sneez\w+|burps?|falls? off|snor\w+)\b|ตลก|ขำ|มุก|ซุ่มซ่าม|สะดุด|เปิ่น|งุ่มง่าม|กวน ?ๆ|ขยิบตา|จาม(?!รี)|เรอ(?= |ดัง)|กรน|ฮ่า ?ๆ|555/gi,
}

const denied =
  /(?:\b(?:no|not|never|without|isn['’]t|doesn['’]t|don['’]t)\s+(?:\w+\s+)?|ไม่(?:ได้|มี|เคย|ค่อย|ต้อง)?|ไร้|อย่า)$/i

export type Feelings = Partial<Record<Mood, number>>

// How often each feeling shows in a text; a feeling denied is not one shown.
export const feelingsIn = remembered((text): Readonly<Feelings> => {
  const found: Partial<Record<Mood, number>> = {}
  for (const mood of Object.keys(words) as Mood[]) {
    const pattern = words[mood]
    let count = 0
    // The one expression goes on from where it was: a copy of it for every line cost more than the looking.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (!denied.test(text.slice(Math.max(0, match.index - 16), match.index))) count += 1
    }
    if (count > 0) found[mood] = count
  }
  return found
})

// How loud a text is, 0 to 100: marks and capitals raise it.
export const heatOf = (text: string): number => {
  const marks = (text.match(/[!?！？]/g) ?? []).length
  const capitals = (text.match(/\b[A-Z]{3,}\b/g) ?? []).length
  const breaks = (text.match(/—|--|\.\.\.|…/g) ?? []).length
  return Math.min(100, marks * 16 + capitals * 10 + breaks * 6)
}

export const strongest = (feelings: Feelings): Mood | undefined => {
  let best: Mood | undefined
  for (const [mood, count] of Object.entries(feelings) as [Mood, number][]) {
    // Calm is what is left when nothing else shows.
    const weight = mood === 'calm' ? count * 0.6 : count
    if (best === undefined || weight > (best === 'calm' ? 0.6 : 1) * (feelings[best] ?? 0)) best = mood
  }
  return best
}

// How much a mood grips, 0 to 100, before anything else is known.
export const gripOf: Record<Mood, number> = {
  calm: 10,
  joy: 30,
  tender: 40,
  sad: 50,
  tense: 65,
  fear: 80,
  anger: 80,
  wonder: 45,
  reverent: 35,
  lonely: 40,
  comic: 25,
}
