import type { moderationCategories } from '../api/trust.ts'

export type Category = (typeof moderationCategories)[number]

// A film may tell of anything people do to one another; what is refused is what must not be made or taught. So most rules want two things
// near each other, and a story's plain murder, grief or love scene has only one.
export type Rule = {
  category: Category
  // Each of these within so many letters of the others, in any order.
  all: RegExp[]
  near?: number
}

const word = (...words: string[]) => new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'g')
// Thai is written without spaces: a word is found wherever it stands.
const thai = (...words: string[]) => new RegExp(words.join('|'), 'g')
const either = (a: RegExp, b: RegExp) => new RegExp(`${a.source}|${b.source}`, 'g')

const child = either(
  word(
    'child',
    'children',
    'kid',
    'kids',
    'toddler',
    'infant',
    'minor',
    'minors',
    'underage',
    'preteen',
    'pre-teen',
    'schoolgirl',
    'schoolboy',
    'little girl',
    'little boy',
    '(?:[1-9]|1[0-7])[- ]year[- ]olds?',
  ),
  thai(
    'เด็กหญิง',
    'เด็กชาย',
    'เด็กน้อย',
    'เด็กเล็ก',
    'เด็กประถม',
    'เด็กมัธยม',
    'เด็กอนุบาล',
    'ผู้เยาว์',
    'อายุต่ำกว่า ?18',
    'อายุ ?(?:[1-9]|1[0-7]) ?ปี(?! ?ก่อน)',
  ),
)
const sexual = either(
  word(
    'sex',
    'sexual',
    'sexually',
    'nude',
    'nudes',
    'naked(?! (?:light|bulb|eye|eyes|flame|truth|ambition))',
    'porn',
    'porno',
    'pornographic',
    'erotic',
    'erotica',
    'orgasm',
    'masturbat\\w*',
    'genitals?',
    'intercourse',
    'molest\\w*',
    'rape[sd]?',
    'raping',
    'blowjob',
    'penetrat\\w*',
  ),
  thai(
    'ร่วมเพศ',
    'มีเพศสัมพันธ์',
    'มีเซ็กส์',
    'เปลือยกาย',
    'โป๊เปลือย',
    'ภาพโป๊',
    'อนาจาร',
    'ลามก',
    'ข่มขืน',
    'สำเร็จความใคร่',
    'อวัยวะเพศ',
    'ล่วงละเมิดทางเพศ',
    'เย็ด',
  ),
)
const explicit = either(
  word(
    'hardcore porn',
    'porn',
    'porno',
    'pornographic',
    'cumshot',
    'blowjob',
    'gangbang',
    'creampie',
    'deepthroat',
    'xxx',
    'hentai',
    'sex tape',
  ),
  thai('หนังโป๊', 'คลิปโป๊', 'ภาพโป๊', 'หนังเอ็กซ์', 'อมควย', 'เย็ดหี', 'เย็ดกัน', 'น้ำแตกใส่', 'คลิปหลุดโป๊'),
)
const shown = either(
  word(
    'explicit',
    'graphic',
    'close[- ]?up',
    'uncensored',
    'full frontal',
    'detailed',
    'show',
    'shows',
    'showing',
    'penetration',
    'genitals?',
    'xxx',
    'scene',
    'film',
    'video',
  ),
  thai('เห็นชัด', 'โจ่งแจ้ง', 'ไม่เซ็นเซอร์', 'ไม่เบลอ', 'โคลสอัพ', 'คลิป', 'หนัง', 'ภาพ', 'ฉาก', 'ทำให้ดู'),
)
const teach = either(
  word(
    'how to',
    'how do i',
    'instructions?',
    'step[- ]by[- ]step',
    'recipe for',
    'tutorial',
    'guide to',
    'teach(?:es)? (?:me|you|us|viewers)',
    'ingredients',
  ),
  thai('วิธี', 'ขั้นตอน', 'สูตร', 'สอนทำ', 'สอนการ', 'คู่มือ', 'ส่วนผสม'),
)
const weapon = either(
  word(
    'pipe bombs?',
    'nail bombs?',
    'ieds?',
    'bomb[- ]making',
    'build a bomb',
    'make a bomb',
    'making a bomb',
    'explosives?',
    'nerve gas',
    'sarin',
    'ricin',
    'nerve agent',
    'anthrax',
    'ghost guns?',
    'molotov(?: cocktails?)?',
    'dirty bomb',
  ),
  thai(
    'ทำระเบิด',
    'ระเบิดแสวงเครื่อง',
    'ประกอบระเบิด',
    'ระเบิดขวด',
    'วัตถุระเบิด',
    'ปืนเถื่อน',
    'ปืนไทยประดิษฐ์',
    'แก๊สพิษ',
    'อาวุธเคมี',
    'อาวุธชีวภาพ',
  ),
)
const ownDeath = either(
  word(
    'kill (?:yourself|myself|oneself)',
    'suicide',
    'commit suicide',
    'end (?:my|your) (?:own )?life',
    'hang (?:yourself|myself)',
    'self[- ]harm',
    'cut (?:yourself|myself)',
    'slit (?:your|my) wrists?',
    'overdose on',
  ),
  thai('ฆ่าตัวตาย', 'ผูกคอตาย', 'กรีดข้อมือ', 'กรีดแขนตัวเอง', 'ทำร้ายตัวเอง', 'จบชีวิตตัวเอง', 'กินยาตาย', 'โดดตึกตาย'),
)
const painless = either(
  word(
    'painless(?:ly)?',
    'best way',
    'easiest way',
    'quickest way',
    'without pain',
    'lethal dose',
    'how many pills',
    'you should',
    'everyone should',
  ),
  thai('ไม่เจ็บปวด', 'ไม่ทรมาน', 'ง่ายที่สุด', 'เร็วที่สุด', 'ปริมาณที่ทำให้ตาย', 'กี่เม็ดถึงตาย', 'ควรจะตาย', 'ชวนกัน'),
)
const people = either(
  word(
    'muslims?',
    'jews?',
    'jewish people',
    'christians?',
    'buddhists?',
    'hindus?',
    'immigrants?',
    'refugees?',
    'blacks?',
    'black people',
    'white people',
    'asians?',
    'gays?',
    'lesbians?',
    'trans(?:gender)? people',
    'homosexuals?',
    'rohingya',
    'burmese',
    'disabled people',
  ),
  thai(
    'มุสลิม',
    'ชาวยิว',
    'คริสต์',
    'ชาวพุทธ',
    'โรฮิงญา',
    'ต่างด้าว',
    'พม่า',
    'กะเทย',
    'เกย์',
    'คนดำ',
    'คนพิการ',
    'ผู้ลี้ภัย',
    'คนอีสาน',
    'ชาวเขา',
  ),
)
const destroy = either(
  word(
    'exterminat\\w*',
    'gas (?:the|all)',
    'kill (?:all|every)',
    'wipe (?:them|all|out)',
    'should (?:all )?(?:die|be killed|burn)',
    'deserve to die',
    'are (?:vermin|subhuman|animals|cockroaches|parasites)',
    'ethnic cleansing of',
    'lynch',
  ),
  thai(
    'ต้องฆ่าให้หมด',
    'ฆ่าให้หมด',
    'ฆ่าล้าง',
    'กำจัดให้สิ้น',
    'กำจัดให้หมด',
    'สมควรตาย',
    'เผาให้หมด',
    'พวกสัตว์นรก',
    'พวกแมลงสาบ',
    'ชั้นต่ำ',
    'ไม่ใช่คน',
  ),
)
const gore = either(
  word(
    'real (?:execution|beheading|murder|torture)',
    'actual (?:execution|beheading|murder|torture)',
    'snuff',
    'gore porn',
    'torture porn',
  ),
  thai('ฆ่าจริง', 'ตัดหัวจริง', 'ทรมานจริง', 'คลิปฆ่า', 'คลิปตัดหัว'),
)
const animalsOrPeople = either(
  word('video', 'film', 'footage', 'show', 'shows', 'scene', 'livestream\\w*'),
  thai('คลิป', 'หนัง', 'ไลฟ์', 'ถ่าย', 'ฉาก'),
)

export const rules: readonly Rule[] = [
  { category: 'minors', all: [child, sexual], near: 160 },
  {
    category: 'minors',
    all: [word('loli', 'lolicon', 'shota', 'shotacon', 'child porn\\w*', 'kiddie porn', 'cp video', 'jailbait')],
  },
  { category: 'minors', all: [thai('หนังโป๊เด็ก', 'ภาพโป๊เด็ก', 'คลิปโป๊เด็ก', 'สื่อลามกเด็ก', 'โลลิค่อน')] },
  { category: 'sexual', all: [explicit, shown], near: 120 },
  {
    category: 'sexual',
    all: [
      sexual,
      either(
        word('explicit', 'uncensored', 'full frontal', 'close[- ]?up', 'hardcore'),
        thai('โจ่งแจ้ง', 'ไม่เซ็นเซอร์', 'ไม่เบลอ', 'เห็นชัดทุกส่วน'),
      ),
    ],
    near: 80,
  },
  { category: 'weapons', all: [teach, weapon], near: 100 },
  { category: 'self-harm', all: [teach, ownDeath], near: 60 },
  { category: 'self-harm', all: [painless, ownDeath], near: 60 },
  { category: 'hate', all: [people, destroy], near: 60 },
  { category: 'violence', all: [gore, animalsOrPeople], near: 120 },
]
