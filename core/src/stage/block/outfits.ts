import type { Body, Wear } from '../figure.ts'

// What people of a calling wear.

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
export const outfit = (name: Wear['outfit'], { top, bottom, over, head, feet = 'shoes', trims = [] }: Say): Wear => ({
  outfit: name,
  top: { cut: 'shirt', sleeve: 1, ...plain, tone: 0.4, ...top },
  bottom: { cut: 'trousers', length: 2, ...plain, tone: 2, ...bottom },
  over: { ...none, ...over },
  head: { ...none, ...head },
  feet,
  trims,
})

export const skirt = (sex: 'm' | 'f', length = 1): Say['bottom'] =>
  sex === 'f' ? { cut: 'skirt', length, tone: 2 } : { cut: 'shorts', length: 1, tone: 2 }
// By the words of a calling or of clothes, the narrower first.
export const outfits: readonly (readonly [RegExp, (body: Body) => Wear])[] = [
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
