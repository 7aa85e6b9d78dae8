import { chance, chosen } from '../chance.ts'
import type { Body, Wear } from '../figure.ts'
import { isMonk, isNun, type Told } from './figure-of.ts'

// What somebody wears: the outfit that their calling and their clothes' words tell, then single pieces that are named.

const plain = { tone: 1, accent: false, pattern: 'plain' } as const
const none = { cut: 'none', ...plain } as const
type Say = {
  top?: Partial<Wear['top']>
  bottom?: Partial<Wear['bottom']>
  over?: Partial<Wear['over']>
  head?: Partial<Wear['head']>
  feet?: Wear['feet']
  trims?: Wear['trims']
}
const outfit = (name: Wear['outfit'], { top, bottom, over, head, feet = 'shoes', trims = [] }: Say): Wear => ({
  outfit: name,
  top: { cut: 'shirt', sleeve: 1, ...plain, tone: 0.4, ...top },
  bottom: { cut: 'trousers', length: 2, ...plain, tone: 2, ...bottom },
  over: { ...none, ...over },
  head: { ...none, ...head },
  feet,
  trims,
})

const skirt = (sex: 'm' | 'f', length = 1): Say['bottom'] =>
  sex === 'f' ? { cut: 'skirt', length, tone: 2 } : { cut: 'shorts', length: 1, tone: 2 }
const known: readonly (readonly [RegExp, (body: Body) => Wear])[] = [
  [
    /\bprison(?:er)?\b|inmate|convict|นักโทษ|ผู้ต้องขัง/i,
    () =>
      outfit('prisoner', {
        top: { cut: 't-shirt', tone: 1.4 },
        bottom: { cut: 'shorts', length: 1, tone: 1.6 },
        feet: 'bare',
      }),
  ],
  [
    /police|officer|\bcop\b|sergeant|lieutenant|constable|ตำรวจ|สารวัตร|ผู้กอง|ผู้หมวด|สิบเวร|ร้อยเวร|จ่า/i,
    ({ sex }) =>
      outfit('police', {
        top: { tone: 1.6 },
        bottom: sex === 'f' ? { cut: 'skirt', length: 1, tone: 1.8 } : { tone: 1.8 },
        head: { cut: 'police-cap', tone: 2.2 },
        trims: ['belt', 'badge'],
      }),
  ],
  [
    /soldier|army|captain|corporal|private\b|general|ทหาร|ผู้พัน|พลทหาร/i,
    () =>
      outfit('soldier', {
        top: { tone: 1.8, sleeve: 2 },
        bottom: { tone: 1.9 },
        head: { cut: 'army-cap', tone: 2 },
        feet: 'boots',
        trims: ['belt'],
      }),
  ],
  [
    /\bguard\b|doorman|bouncer|รปภ|ยาม/i,
    () =>
      outfit('guard', { top: { tone: 1.2 }, bottom: { tone: 2.2 }, head: { cut: 'cap', tone: 2.2 }, trims: ['belt'] }),
  ],
  [
    /surgeon|doctor|\bdr\b|physician|scientist|professor of|technician|หมอ(?!ลำ|ดู|น|ก)|แพทย์|เสื้อกาวน์/i,
    () => outfit('doctor', { top: { tone: 0.6 }, over: { cut: 'white-coat', tone: 0 } }),
  ],
  [
    /nurse|พยาบาล|orderly/i,
    ({ sex }) =>
      outfit('nurse', {
        top: { cut: 'tunic', tone: 0.1 },
        bottom: sex === 'f' ? { cut: 'skirt', length: 1, tone: 0.1 } : { tone: 0.2 },
        head: sex === 'f' ? { cut: 'nurse-cap', tone: 0 } : {},
      }),
  ],
  [
    /\bpatient\b|hospital gown|คนไข้|ผู้ป่วย/i,
    () =>
      outfit('patient', {
        top: { cut: 'gown', tone: 0.5, pattern: 'checks' },
        bottom: { cut: 'none' },
        feet: 'slippers',
      }),
  ],
  [
    /\bjudge\b|ผู้พิพากษา|ครุย/i,
    () => outfit('judge', { top: { cut: 'robe', tone: 2.8, sleeve: 2 }, bottom: { cut: 'robe', tone: 2.8 } }),
  ],
  [
    /\bpriest|\bpastor|\bvicar|บาทหลวง/i,
    () => outfit('priest', { top: { cut: 'robe', tone: 2.7, sleeve: 2 }, bottom: { cut: 'robe', tone: 2.7 } }),
  ],
  [
    /นักเรียน|ชุดนักเรียน|school uniform|schoolboy|schoolgirl|\bpupil/i,
    ({ sex }) =>
      outfit('school', {
        top: { cut: sex === 'f' ? 'blouse' : 'shirt', tone: 0.1 },
        bottom: skirt(sex) ?? {},
        trims: sex === 'f' ? ['tie'] : ['belt'],
      }),
  ],
  [
    /\bking\b|\bqueen\b|prince|emperor|\blord\b|royal|กษัตริย์|ราชา|ราชินี|เจ้าชาย|เจ้าหญิง|พระราชา/i,
    ({ sex }) =>
      outfit('royal', {
        top: { cut: sex === 'f' ? 'sabai' : 'tunic', accent: true, pattern: 'band' },
        bottom: { cut: sex === 'f' ? 'pha-sin' : 'chong-kraben', tone: 1.6, pattern: 'band' },
        head: { cut: 'crown', tone: 0.4, accent: true },
        trims: ['necklace'],
      }),
  ],
  [
    /นางรำ|ลิเก|โขน|\bdancer/i,
    ({ sex }) =>
      outfit('dancer', {
        top: { cut: sex === 'f' ? 'sabai' : 'tunic', accent: true },
        bottom: { cut: sex === 'f' ? 'pha-sin' : 'chong-kraben', tone: 1.2, pattern: 'band' },
        head: { cut: 'chada', tone: 0.5 },
        feet: 'bare',
        trims: ['necklace'],
      }),
  ],
  [
    /\bcook\b|\bchef|\bbaker|butcher|แม่ครัว|พ่อครัว|เชฟ/i,
    ({ sex }) =>
      outfit('cook', {
        top: { tone: 0.2 },
        bottom: { tone: 1.8 },
        over: { cut: 'apron', tone: 0.3 },
        head: sex === 'f' ? { cut: 'headscarf', tone: 0.6 } : { cut: 'cook-hat', tone: 0 },
      }),
  ],
  [
    /แม่ค้า|พ่อค้า|vendor|hawker|คนขาย/i,
    ({ sex }) =>
      outfit('vendor', {
        top: { cut: 't-shirt', tone: 0.8 },
        bottom: sex === 'f' ? { cut: 'pha-sin', pattern: 'band' } : { cut: 'trousers' },
        over: { cut: 'apron', tone: 1, accent: true },
        feet: 'sandals',
      }),
  ],
  [
    /farmer|ชาวนา|ชาวสวน|ม่อฮ่อม|shepherd/i,
    ({ sex }) =>
      outfit('farm', {
        top: { cut: 'shirt', tone: 2.2, sleeve: 2 },
        bottom: sex === 'f' ? { cut: 'pha-sin', pattern: 'band' } : { cut: 'trousers', tone: 2.2 },
        head: { cut: 'straw-hat', tone: 0.8 },
        feet: 'bare',
        trims: ['pha-khao-ma'],
      }),
  ],
  [
    /ชุดวิน|เสื้อวิน|\bdriver\b|courier|ไรเดอร์|คนขับ/i,
    () => outfit('driver', { top: { tone: 0.8 }, over: { cut: 'waistcoat', tone: 1, accent: true } }),
  ],
  [
    /spacesuit|astronaut|ชุดอวกาศ|นักบินอวกาศ/i,
    () =>
      outfit('space', {
        top: { cut: 'jumper', sleeve: 2, tone: 0.2 },
        bottom: { tone: 0.2 },
        head: { cut: 'helmet', tone: 0.1 },
        feet: 'boots',
        trims: ['gloves'],
      }),
  ],
  [
    /armou?r|knight|เกราะ/i,
    () =>
      outfit('armour', {
        top: { sleeve: 2 },
        over: { cut: 'armour', tone: 1.4 },
        head: { cut: 'helmet', tone: 1.6 },
        feet: 'boots',
      }),
  ],
  [
    /wedding (?:dress|gown)|\bbride\b|ชุดแต่งงาน|เจ้าสาว/i,
    () =>
      outfit('wedding', {
        top: { cut: 'dress', tone: 0, sleeve: 1 },
        bottom: { cut: 'long-skirt', tone: 0 },
        head: { cut: 'veil', tone: 0 },
        feet: 'heels',
      }),
  ],
  [
    /funeral|mourn|ชุดดำ|ไว้ทุกข์/i,
    ({ sex }) =>
      outfit('mourning', {
        top: { cut: sex === 'f' ? 'blouse' : 'shirt', tone: 2.7, sleeve: 2 },
        bottom: sex === 'f' ? { cut: 'skirt', length: 1.2, tone: 2.8 } : { tone: 2.8 },
      }),
  ],
  [
    /hijab|headscarf|ฮิญาบ|imam|mosque/i,
    ({ sex }) =>
      outfit('hijab', {
        top: { cut: 'tunic', tone: 0.8, sleeve: 2 },
        bottom: { cut: 'long-skirt', tone: 1.2 },
        head: sex === 'f' ? { cut: 'hijab', tone: 1, accent: true } : { cut: 'cap', tone: 0.2 },
      }),
  ],
  [
    /pajamas|pyjamas|nightdress|nightgown|housecoat|ชุดนอน/i,
    ({ sex }) =>
      outfit('sleep', {
        top: { cut: sex === 'f' ? 'gown' : 'shirt', tone: 0.4, pattern: 'stripes' },
        bottom: sex === 'f' ? { cut: 'none' } : { tone: 0.5, pattern: 'stripes' },
        feet: 'slippers',
      }),
  ],
  [
    /raincoat|เสื้อกันฝน/i,
    () =>
      outfit('rain', {
        over: { cut: 'raincoat', tone: 0.6, accent: true },
        head: { cut: 'hood', tone: 0.6 },
        feet: 'boots',
      }),
  ],
  [
    /parka|winter coat|เสื้อกันหนาว/i,
    () => outfit('winter', { top: { cut: 'jumper', sleeve: 2 }, over: { cut: 'coat', tone: 1.8 }, feet: 'boots' }),
  ],
  [
    /\bsuit\b|lawyer|attorney|prosecutor|manager|banker|\bmayor\b|minister|สูท|ทนาย|ผู้จัดการ|นายก/i,
    ({ sex }) =>
      outfit('suit', {
        top: { tone: 0.1, sleeve: 2 },
        bottom: sex === 'f' ? { cut: 'skirt', length: 1, tone: 2.2 } : { tone: 2.3 },
        over: { cut: 'suit-jacket', tone: 2.2 },
        feet: sex === 'f' ? 'heels' : 'shoes',
        trims: sex === 'f' ? [] : ['tie'],
      }),
  ],
  [
    /teacher|ครู(?!ย)|อาจารย์/i,
    ({ sex }) =>
      outfit('work', {
        top: { cut: sex === 'f' ? 'blouse' : 'shirt', tone: 0.4 },
        bottom: sex === 'f' ? { cut: 'skirt', length: 1.1, tone: 1.8 } : { tone: 2 },
        trims: ['watch'],
      }),
  ],
  [
    /mechanic|worker|builder|\bmason|welder|technician|overalls|คนงาน|ช่าง|โฟร์แมน|กรรมกร/i,
    () =>
      outfit('work', {
        top: { tone: 1.6, sleeve: 2 },
        bottom: { tone: 1.8 },
        head: { cut: 'cap', tone: 1.2 },
        feet: 'boots',
      }),
  ],
  [
    /ชุดไทย|สไบ|ผ้าไหม/i,
    ({ sex }) =>
      outfit('chut-thai', {
        top: { cut: sex === 'f' ? 'sabai' : 'shirt', accent: true, sleeve: sex === 'f' ? 0 : 2 },
        bottom: { cut: sex === 'f' ? 'pha-sin' : 'chong-kraben', tone: 1.4, pattern: 'band' },
        feet: 'sandals',
      }),
  ],
  [
    /\bghost\b|(?<![ก-๙])ผี/i,
    () => outfit('ghost', { top: { cut: 'gown', tone: 0 }, bottom: { cut: 'long-skirt', tone: 0 }, feet: 'bare' }),
  ],
]

const everyday = ({ age, sex }: Body, id: string, muted: boolean): Wear => {
  const tone = Math.round((0.2 + chance(id, 'top') * 1.5) * 10) / 10
  const dark = Math.round((1.5 + chance(id, 'bottom') * 1.1) * 10) / 10
  const accent = !muted && chance(id, 'accent') < 0.7
  const pattern: Wear['top']['pattern'] = chosen<Wear['top']['pattern']>(
    ['plain', 'plain', 'plain', 'stripes', 'checks', 'flowers'],
    id,
    'pattern',
  )
  const quiet = sex === 'm' && pattern === 'flowers' ? 'checks' : pattern
  if (age < 13)
    return outfit('everyday', {
      top: { cut: 't-shirt', tone, accent, pattern: quiet },
      bottom: skirt(sex, 0.9) ?? {},
      feet: 'sandals',
    })
  if (age > 62)
    return sex === 'f'
      ? outfit('everyday', {
          top: { cut: 'blouse', tone, pattern: quiet, sleeve: 1.4 },
          bottom: { cut: 'pha-sin', tone: dark, pattern: 'band', accent },
          feet: 'sandals',
        })
      : outfit('everyday', {
          top: { tone, sleeve: 1 },
          bottom: { cut: chosen(['sarong', 'trousers'], id, 'cut'), tone: dark, accent, pattern: 'checks' },
          feet: 'sandals',
        })
  return sex === 'f'
    ? outfit('everyday', {
        top: { cut: chosen(['blouse', 't-shirt', 'dress'], id, 'cut'), tone, accent, pattern: quiet },
        bottom: {
          cut: chosen(['skirt', 'trousers', 'jeans', 'long-skirt'], id, 'bottom-cut'),
          length: chance(id, 'length') < 0.5 ? 1.1 : 2,
          tone: dark,
        },
        feet: 'sandals',
      })
    : outfit('everyday', {
        top: {
          cut: chosen(['shirt', 't-shirt', 'polo'], id, 'cut'),
          tone,
          accent,
          pattern: quiet,
          sleeve: chosen([1, 1, 2], id, 'sleeve'),
        },
        bottom: { cut: chosen(['trousers', 'jeans'], id, 'bottom-cut'), tone: dark },
      })
}

// Pieces by name over an outfit.
const pieces: readonly (readonly [RegExp, (wear: Wear) => Wear])[] = [
  [/apron|ผ้ากันเปื้อน/i, (wear) => ({ ...wear, over: { cut: 'apron', tone: 0.6, accent: false, pattern: 'plain' } })],
  [
    /\bjacket|blazer|แจ็กเก็ต|hoodie/i,
    (wear) => ({ ...wear, over: { cut: 'jacket', tone: 1.9, accent: false, pattern: 'plain' } }),
  ],
  [
    /\bcoat\b|เสื้อโค้ต|smock/i,
    (wear) => ({ ...wear, over: { cut: 'coat', tone: 1.9, accent: false, pattern: 'plain' } }),
  ],
  [/sweater|cardigan|jumper|ไหมพรม/i, (wear) => ({ ...wear, top: { ...wear.top, cut: 'jumper', sleeve: 2 } })],
  [
    /ผ้าถุง|pha ?sin|ผ้าซิ่น/i,
    (wear) => ({ ...wear, bottom: { ...wear.bottom, cut: 'pha-sin', length: 2, pattern: 'band' } }),
  ],
  [/sarong|โสร่ง/i, (wear) => ({ ...wear, bottom: { ...wear.bottom, cut: 'sarong', length: 2, pattern: 'checks' } })],
  [/ผ้าขาวม้า/i, (wear) => ({ ...wear, trims: [...new Set([...wear.trims, 'pha-khao-ma' as const])].slice(0, 6) })],
  [
    /\bdress\b|\bgown\b|sari|กระโปรงชุด|ชุดราตรี/i,
    (wear) => ({
      ...wear,
      outfit: 'dress',
      top: { ...wear.top, cut: 'dress' },
      bottom: { ...wear.bottom, cut: 'long-skirt', tone: wear.top.tone },
    }),
  ],
  [
    /\bwhite (?:shirt|blouse|dress|t-shirt|suit|robe)|เสื้อ(?:เชิ้ต)?(?:สี)?ขาว|ชุด(?:สี)?ขาว/i,
    (wear) => ({ ...wear, top: { ...wear.top, tone: 0.05, accent: false, pattern: 'plain' } }),
  ],
  [
    /\bblack (?:shirt|blouse|dress|t-shirt|suit|robe)|\bin black\b|เสื้อ(?:สี)?ดำ|ชุด(?:สี)?ดำ/i,
    (wear) => ({
      ...wear,
      top: { ...wear.top, tone: 2.6, accent: false, pattern: 'plain' },
      bottom: { ...wear.bottom, tone: 2.7, accent: false, pattern: 'plain' },
    }),
  ],
  [/เสื้อกล้าม|undershirt|tank top/i, (wear) => ({ ...wear, top: { ...wear.top, cut: 'vest', sleeve: 0 } })],
  [/helmet|หมวกกันน็อก|หมวกนิรภัย/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'helmet', tone: 0.6 } })],
  [/straw hat|งอบ|หมวกสาน/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'straw-hat', tone: 0.7 } })],
  [/\bcap\b|หมวกแก๊ป/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'cap', tone: 1.8 } })],
  [
    /\bhat\b|fedora|หมวก/i,
    (wear) => (wear.head.cut === 'none' ? { ...wear, head: { ...wear.head, cut: 'hat', tone: 1.8 } } : wear),
  ],
  [/\bhood\b|ผ้าคลุม/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'hood', tone: 1.8 } })],
  [/sunglasses|แว่นดำ|แว่นกันแดด/i, (wear) => ({ ...wear, trims: [...wear.trims, 'sunglasses' as const].slice(0, 6) })],
  [
    /(?<!sun)glasses|spectacles|แว่น(?!ดำ|กันแดด|ขยาย)/i,
    (wear) => ({ ...wear, trims: [...wear.trims, 'glasses' as const].slice(0, 6) }),
  ],
  [/scarf|ผ้าพันคอ/i, (wear) => ({ ...wear, trims: [...wear.trims, 'scarf' as const].slice(0, 6) })],
  [/\btie\b|necktie|เนกไท/i, (wear) => ({ ...wear, trims: [...wear.trims, 'tie' as const].slice(0, 6) })],
  [/pearls|necklace|สร้อย/i, (wear) => ({ ...wear, trims: [...wear.trims, 'necklace' as const].slice(0, 6) })],
  [/gloves|ถุงมือ/i, (wear) => ({ ...wear, trims: [...wear.trims, 'gloves' as const].slice(0, 6) })],
  [/\bboots\b|รองเท้าบูต/i, (wear) => ({ ...wear, feet: 'boots' })],
  [/barefoot|เท้าเปล่า/i, (wear) => ({ ...wear, feet: 'bare' })],
  [/heels|ส้นสูง/i, (wear) => ({ ...wear, feet: 'heels' })],
  [/slippers/i, (wear) => ({ ...wear, feet: 'slippers' })],
]

// `muted`: the film's colour is another's.
export const wearOf = (told: Told, body: Body, id: string, muted = false): Wear => {
  const words = `${told.clothes} ${told.calling} ${told.words}`
  const robe = { top: { cut: 'robe', tone: 0.8, sleeve: 0 }, bottom: { cut: 'robe', tone: 0.8 }, feet: 'bare' } as const
  if (isNun(told.calling))
    return outfit('nun', { ...robe, top: { ...robe.top, tone: 0.1, sleeve: 2 }, bottom: { cut: 'robe', tone: 0.1 } })
  if (isMonk(told.calling))
    return outfit(body.age < 19 ? 'novice' : 'monk', {
      ...robe,
      top: { ...robe.top, accent: true },
      bottom: { ...robe.bottom, accent: true },
    })
  const base = known.find(([pattern]) => pattern.test(words))?.[1](body) ?? everyday(body, id, muted)
  return pieces.reduce((wear, [pattern, put]) => (pattern.test(told.clothes) ? put(wear) : wear), base)
}
