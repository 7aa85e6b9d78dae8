import { must } from '../errors/index.ts'
import { thaiOnesInWords } from '../letters/index.ts'
import type { Voice } from '../story/character.ts'

// A script says who somebody is where it first names them: "MALI, nineteen, a canvas bag …", "กำนันสิงห์ ชายวัยห้าสิบห้า …".

const ones = 'หนึ่ง|เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า'
const thaiTens = new RegExp(`(?:วัย|อายุ)\\s*(ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ(${ones})?`)
const thaiOnes = new RegExp(`(?:วัย|อายุ)?\\s*(${ones})\\s*ขวบ`)

const englishTens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const englishOnes = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const englishAge = new RegExp(
  `\\b(?:(${Object.keys(englishTens).join('|')})s?(?:[- ](${englishOnes.slice(0, 9).join('|')}))?|(${englishOnes.slice(3).join('|')}))\\b(?! (?:times|minutes|hours|days|steps|people))`,
  'i',
)

export const ageIn = (text: string): number | undefined => {
  const digits = /(?:วัย|อายุ|aged?|\b(?:man|woman|boy|girl) of|,|\()\s*(\d{1,3})\b/i.exec(text)
  if (digits) return Number(digits[1])
  const small = thaiOnes.exec(text)
  if (small) return thaiOnesInWords[must(small[1], 'age')]
  const tens = thaiTens.exec(text)
  if (tens) return (thaiOnesInWords[tens[1] ?? ''] ?? 1) * 10 + (thaiOnesInWords[tens[2] ?? ''] ?? 0)
  const english = englishAge.exec(text)
  if (!english) return undefined
  if (english[3]) return englishOnes.indexOf(english[3].toLowerCase()) + 1
  return (
    (englishTens[(english[1] ?? '').toLowerCase()] ?? 0) + englishOnes.indexOf((english[2] ?? '').toLowerCase()) + 1
  )
}

// Thai is written without spaces: a word for a woman or a man is not the beginning or the end of another.
const female =
  /\b(?:woman|girl|daughter|mother|mum|mom|wife|widow|sister|aunt|auntie|grandmother|grandma|granny|queen|princess|nurse|nun|lady|mrs|ms|miss|she|her)\b|หญิง|สาว(?!เท้า|ไส้|เชือก)|(?<!ข)ยาย|(?<!อ)ย่า(?![งนม])|ป้า(?!ย)|แม่(?!น้ำ|เหล็ก|กุญแจ|แบบ|พิมพ์)|ภรรยา|(?<!นก)นาง|ชี(?=\s|$)|เธอ/i
const male =
  /\b(?:man|boy|son|father|dad|husband|widower|brother|uncle|grandfather|grandpa|king|prince|monk|novice|mr|he|his)\b|ชาย(?!หาด|คา|แดน|ป่า|ผ้า|ฝั่ง|ทะเล|ทุ่ง|เสื้อ|ตา)|หนุ่ม|พ่อ|ปู่|ลุง|พระ(?!อาทิตย์|จันทร์|พุทธ|ธรรม|นาง|แม่)|เณร|สามี|กำนัน|นาย(?!ก)|หลวง/i

export const sexIn = (text: string): 'woman' | 'man' | undefined => {
  const [her, him] = [text.search(female), text.search(male)]
  if (her < 0 && him < 0) return undefined
  // The word nearest the name is about them; a later one may be about somebody else.
  return him < 0 || (her >= 0 && her < him) ? 'woman' : 'man'
}

// The little words a Thai sentence ends in are a woman's or a man's.
const herWords = /(?:เจ้า)?ค่ะ|คะ(?=[\s!?.,…"”]|$)|ดิฉัน/g
const hisWords = /ครับ|กระผม|ขอรับ/g

export const sexHeard = (said: string): 'woman' | 'man' | undefined => {
  const [hers, his] = [herWords, hisWords].map((words) => said.match(words)?.length ?? 0)
  if (hers === undefined || his === undefined || hers === his) return undefined
  return hers > his ? 'woman' : 'man'
}

export const isChild = (age: number): boolean => age <= 13
export const isElder = (age: number): boolean => age >= 60

export const registerFor = (sex: 'woman' | 'man', age: number | undefined): Voice['register'] => {
  if (age !== undefined && isChild(age)) return 'child'
  return age !== undefined && isElder(age) ? `elder-${sex}` : sex
}

const young = /\b(?:boy|girl|child|kid)\b|เด็ก|เณร/i
const people = {
  th: { man: ['ชาย', 'เด็กชาย'], woman: ['หญิง', 'เด็กหญิง'] },
  en: { man: ['a man', 'a boy'], woman: ['a woman', 'a girl'] },
} as const

// What stays on somebody from scene to scene. Clothes do not: they are the shots' own.
const features = {
  th: /ผม(?:หยิก|ยาว|สั้น|หงอก|ขาว|ดำ|เปีย|เกรียน|สี[ก-๙]{2,6}|ประบ่า)+|หัวล้าน|ศีรษะล้าน|หนวดเครา|หนวด|เครา(?!ะ)|แว่น(?:ตา|กันแดด|(?=\s|$))|รูป?ร่าง(?:สูง|ผอม|ท้วม|อ้วน|เล็ก|ใหญ่|บาง)+/g,
  en: /\b(?:(?:long|short|curly|straight|wavy|grey|gray|white|silver|black|dark|red|brown|blonde?|braided|cropped)[ ,-]+){1,3}(?:hair(?:ed)?|beard|moustache|mustache)\b|\b(?:beard(?:ed)?|moustache|mustache|glasses|spectacles|bald|shaven? head(?:ed)?|tall|thin|slim|lean|stocky|heavyset|frail)\b/gi,
} as const

const featuresIn = (introduced: string, language: 'th' | 'en'): string[] => [
  ...new Set(introduced.match(features[language]) ?? []),
]

export const whoIs = (sex: 'woman' | 'man', age: number | undefined, child: boolean, language: 'th' | 'en'): string => {
  const who = people[language][sex][child ? 1 : 0]
  if (age === undefined) return who
  return language === 'th' ? `${who}วัย ${age} ${child ? 'ขวบ' : 'ปี'}` : `${who} of ${age}`
}

// Of whom the script does not say who they are, their age is still seen.
const ageWords = (introduced: string, language: 'th' | 'en'): string[] => {
  const age = ageIn(introduced)
  if (age === undefined) return []
  return [language === 'th' ? `วัย ${age} ปี` : `aged ${age}`]
}

// What they look like as far as the script says, so that a picture of them is of the right person: "เด็กชายวัย 9 ขวบ".
export const appearanceFrom = (name: string, introduced: string, said = ''): string => {
  const sex = sexIn(introduced) ?? sexIn(name) ?? sexHeard(said)
  const language = /[ก-๙]/.test(name + introduced) ? 'th' : 'en'
  const age = ageIn(introduced)
  const child = age === undefined ? young.test(`${name} ${introduced}`) : isChild(age)
  const who = sex ? [whoIs(sex, age, child, language)] : ageWords(introduced, language)
  return [...who, ...featuresIn(introduced, language)].join(language === 'th' ? ' ' : ', ')
}
