import type { Figure } from '@peace/core/build'
import { type Person, personOf } from './person.ts'
import { hash, pick, type Random, randomFrom } from './random.ts'

// How a character is told apart at a glance: build, hair, clothes and colour, from their own words first and
// from their place in the film where the words are silent.
export const hairStyles = ['short', 'crop', 'bob', 'long', 'bun', 'ponytail', 'curly', 'bald'] as const
export type HairStyle = (typeof hairStyles)[number]
export type Outfit = 'shirt' | 'jacket' | 'dress' | 'robe' | 'uniform' | 'wrap'
export type Look = {
  heads: number
  shoulder: number
  skin: string
  hair: string
  hairStyle: HairStyle
  outfit: Outfit
  top: string
  bottom: string
  accent: string
  glasses: boolean
  beard: boolean
  hat: boolean
  stoop: number
  feminine: boolean
  child: boolean
  elder: boolean
  monk: boolean
}

const wardrobe = [
  '#2f7a78',
  '#b8503c',
  '#c99630',
  '#4c5a9a',
  '#6f8f57',
  '#86507f',
  '#c8745c',
  '#44708f',
  '#8a6a48',
  '#3e4a5c',
] as const
const bottoms = ['#3d4654', '#5b4a3e', '#4f5b4a', '#34323c', '#6a5a4c'] as const
const skins = ['#e3b58f', '#d6a27a', '#c68e66', '#b57c55', '#ecc5a2'] as const
const darkHair = ['#2b2320', '#221d20', '#3a2a20', '#2a2628'] as const

const colours: [RegExp, string][] = [
  [/saffron|จีวร|เหลืองหมาก/i, '#d9822b'],
  [/\bred\b|แดง/i, '#b83a34'],
  [/white|ขาว/i, '#efe9dc'],
  [/black|ดำ/i, '#33313a'],
  [/blue|น้ำเงิน|สีฟ้า|คราม/i, '#3f6ea0'],
  [/green|เขียว/i, '#4f8457'],
  [/yellow|เหลือง/i, '#dcb13f'],
  [/pink|ชมพู/i, '#d98a9c'],
  [/purple|ม่วง/i, '#7c5a9c'],
  [/orange|ส้ม/i, '#d97a3a'],
  [/brown|น้ำตาล/i, '#84603f'],
  [/gr[ae]y|เทา/i, '#8b8c90'],
]
const clothes = /shirt|dress|blouse|coat|jacket|suit|robe|uniform|skirt|sweater|wears|wearing|เสื้อ|ชุด|กระโปรง|สวม|ใส่/i

const namedColour = (text: string): string | undefined => {
  const at = text.search(clothes)
  if (at < 0) return undefined
  const near = text.slice(Math.max(0, at - 24), at + 32)
  return colours.find(([words]) => words.test(near))?.[1]
}

const hairOf = (text: string, { feminine, elder, child }: Person, chance: Random): HairStyle => {
  if (/bald|shaven?\b|monk|nun\b|หัวโล้น|โกนผม|พระ(?!เอก|ราช)|หลวง(ตา|พ่อ|ปู่|พี่)|สามเณร|เณร|แม่ชี/i.test(text)) return 'bald'
  if (/pony ?tail|pigtail|braid|หางม้า|เปีย/i.test(text)) return 'ponytail'
  if (/\bbun\b|มวย/i.test(text)) return 'bun'
  if (/curl|หยิก|หยักศก/i.test(text)) return 'curly'
  if (/\blong\b[^.,;]{0,20}\bhair|ผมยาว|ผม[ก-๙]{0,6}ยาว/i.test(text)) return 'long'
  if (/\bbob\b|ผมสั้นประบ่า|ผมบ๊อบ/i.test(text)) return 'bob'
  if (feminine)
    return elder ? pick(['bun', 'bob', 'curly'], chance) : pick(['long', 'bob', 'ponytail', 'bun', 'curly'], chance)
  return child ? pick(['crop', 'short', 'crop'], chance) : pick(['short', 'crop', 'short', 'curly'], chance)
}

const topOf = (person: Person, { look, index }: Pick<Figure, 'look' | 'index'>): string => {
  if (person.calling === 'monk') return '#d9822b'
  if (person.calling === 'nun') return '#f1ece0'
  const plain = person.calling === 'medical' ? '#eef1ee' : wardrobe[index % wardrobe.length]
  return namedColour(look) ?? plain ?? wardrobe[0]
}

const bottomOf = ({ calling }: Person, chance: Random): string => {
  if (calling === 'monk') return '#c97424'
  return calling === 'nun' ? '#e6e0d2' : pick(bottoms, chance)
}

const outfitOf = (text: string, { calling, feminine, elder }: Person, chance: Random): Outfit => {
  if (calling === 'monk' || calling === 'nun') return 'robe'
  if (calling !== 'none') return 'uniform'
  if (/dress|gown|กระโปรง|ชุดเดรส/i.test(text)) return 'dress'
  if (/sarong|wrap|ผ้าซิ่น|ผ้าถุง|โจงกระเบน|ผ้าขาวม้า/i.test(text)) return 'wrap'
  if (/suit|jacket|coat|สูท|แจ็กเก็ต|โค้ต/i.test(text)) return 'jacket'
  if (feminine) return pick(elder ? ['wrap', 'shirt', 'wrap'] : ['dress', 'shirt', 'shirt', 'dress'], chance)
  return pick(elder ? ['shirt', 'wrap'] : ['shirt', 'jacket', 'shirt'], chance)
}

const hairColourOf = (look: string, { elder }: Person, chance: Random): string => {
  const grey = /\b(?:gr[ae]y|silver|white)[ -](?:\w+ )?(?:hair|beard)|ผม(?:สี)?(?:หงอก|ขาว|ดอกเลา)|หัวหงอก|เคราขาว/i
  if (elder || grey.test(look)) return pick(['#b9b4ab', '#d6d2c8', '#8f8a84'], chance)
  return /blond|ผมทอง|ผมสีทอง/i.test(look) ? '#c79a4c' : pick(darkHair, chance)
}

const wearsBeard = (text: string, { feminine, child, elder, calling }: Person, chance: Random): boolean => {
  if (feminine || child) return false
  return /beard|moustache|mustache|หนวด|เครา/i.test(text) || (elder && calling !== 'monk' && chance() < 0.4)
}

const headsOf = ({ child, elder, feminine }: Person): number => {
  if (child) return 5.6
  if (elder) return 6.9
  return feminine ? 7.1 : 7.4
}

const shoulderOf = ({ child, feminine }: Person): number => {
  if (child) return 1.5
  return feminine ? 1.72 : 2.06
}

// Chance is drawn in this order: another order is another face.
export const lookOf = (figure: Pick<Figure, 'characterId' | 'index' | 'register' | 'look' | 'name'>): Look => {
  const text = `${figure.name} ${figure.look}`
  const chance = randomFrom(hash(figure.characterId) ^ Math.imul(figure.index + 1, 2654435761))
  const person = personOf(figure, chance)
  const { child, elder, feminine } = person
  return {
    outfit: outfitOf(text, person, chance),
    heads: headsOf(person),
    shoulder: shoulderOf(person),
    skin: pick(skins, chance),
    hair: hairColourOf(figure.look, person, chance),
    hairStyle: hairOf(text, person, chance),
    top: topOf(person, figure),
    bottom: bottomOf(person, chance),
    accent: wardrobe[(figure.index + 3) % wardrobe.length] ?? wardrobe[0],
    glasses: /glasses|spectacles|แว่น/i.test(text) || (elder && chance() < 0.3),
    beard: wearsBeard(text, person, chance),
    hat: /\bhat\b|\bcap\b|หมวก|งอบ/i.test(text),
    stoop: elder ? 0.12 : 0,
    feminine,
    child,
    elder,
    monk: person.calling === 'monk',
  }
}
