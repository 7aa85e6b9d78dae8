import type { Fact } from '../../reading/fact.ts'
import { chance, chosen } from '../chance.ts'
import type { Body, Figure, Hair, Wear } from '../figure.ts'
import { factsOn, type StageCast } from './ask.ts'

// How somebody looks: by what the script and the cast page say, and what neither says is chosen once, by their name.

type Told = { words: string; age?: number | string; sex?: 'm' | 'f'; calling: string; clothes: string }
const toldOf = (id: string, facts: readonly Fact[], cast: StageCast | undefined): Told => {
  const own = factsOn(facts, 'person').filter(({ is }) => is.person === id)
  const first = <T>(pick: (is: (typeof own)[number]['is']) => T | undefined): T | undefined =>
    own.map(({ is }) => pick(is)).find((value) => value !== undefined)
  const name = cast?.name ?? first((is) => is.name) ?? ''
  const age = first((is) => is.age)
  const sex = first((is) => is.sex)
  const kin = own.map(({ is }) => is.kin?.is ?? '').join(' ')
  return {
    words: [name, ...own.flatMap(({ is }) => [is.hair ?? '', is.build ?? '']), kin, cast?.appearance ?? ''].join(' '),
    clothes: [...own.flatMap(({ is }) => is.wears), cast?.wardrobe ?? ''].join(' '),
    calling: [...own.map(({ is }) => is.calling ?? ''), name].join(' '),
    ...(age === undefined ? {} : { age }),
    ...(sex === undefined ? {} : { sex }),
  }
}

const women =
  /\b(?:woman|girl|lady|mother|wife|daughter|sister|aunt|grandm\w+|nun|queen|princess|widow|nurse|actress|waitress|bride(?!groom)|she|her|mrs|ms|miss)\b|หญิง|สาว|แม่|ยาย|ย่า|ป้า|นาง|เจ้าหญิง|ชี|พี่สาว|น้องสาว|เมีย|ภรรยา|เจ้าสาว/i
const men =
  /\b(?:man|boy|father|husband|son|brother|uncle|grand(?:pa|father)|monk|king|prince|priest|mr|guy|groom|bridegroom)\b|ชาย|หนุ่ม|พ่อ|ลุง|ตา(?![ก-๙])|ปู่|พระ|เณร|หลวง|นาย|เจ้าชาย|ผัว|สามี|เจ้าบ่าว/i
const old =
  /\b(?:old|elderly|aged|grand(?:mother|father|ma|pa)|ancient|wrinkled)\b|ชรา|แก่|เฒ่า|ยาย|ย่า|ปู่|(?<![ก-๙])ตา(?=[ก-๙])|หลวงตา|หลวงพ่อ|หลวงปู่/i
const young = /\b(?:child|kid|boy|girl|little|toddler|schoolboy|schoolgirl|pupil)\b|เด็ก|เณร|ด\.ช\.|ด\.ญ\.|หนูน้อย|นักเรียน/i
const teen = /\b(?:teen\w*|adolescent|youth)\b|วัยรุ่น|นักศึกษา/i

const years = (told: Told, id: string): number => {
  if (typeof told.age === 'number') return told.age
  const at = (from: number, to: number): number => Math.round(from + chance(id, 'age') * (to - from))
  const word = typeof told.age === 'string' ? told.age : undefined
  if (word === 'child' || (word === undefined && young.test(told.words))) return at(7, 11)
  if (word === 'teen' || (word === undefined && teen.test(told.words))) return at(14, 18)
  if (word === 'elder' || (word === undefined && old.test(told.words))) return at(66, 78)
  return at(26, 46)
}

const heightAt = (age: number, sex: 'm' | 'f', id: string): number => {
  const grown = (sex === 'm' ? 1.71 : 1.59) + (chance(id, 'height') - 0.5) * 0.1
  if (age >= 18) return grown - (age > 60 ? Math.min(0.07, (age - 60) * 0.003) : 0)
  const child =
    [0.5, 0.75, 0.87, 0.96, 1.03, 1.1, 1.16, 1.22, 1.28, 1.33, 1.38, 1.44, 1.5, 1.56, 1.61, 1.64, 1.67, 1.69][age] ??
    1.3
  return age < 12 ? child : Math.min(grown, child)
}

const buildIn = (words: string, id: string): Body['build'] => {
  if (/\b(?:fat|heavy|obese|stout|large|huge|plump)\b|อ้วน|ท้วม|ร่างใหญ่/i.test(words)) return 'heavy'
  if (/\b(?:burly|sturdy|muscular|broad|strong|stocky)\b|กำยำ|ล่ำ|บึกบึน/i.test(words)) return 'sturdy'
  if (/\b(?:thin|skinny|frail|gaunt|bony|slight)\b|ผอม|ซูบ/i.test(words)) return 'slight'
  if (/\b(?:slim|slender|lean|lanky)\b|เพรียว|บาง/i.test(words)) return 'slim'
  return chosen(['average', 'average', 'slim', 'average', 'sturdy'], id, 'build')
}

const bodyOf = (told: Told, id: string): Body => {
  const words = `${told.words} ${told.calling}`
  const sex = told.sex ?? (women.test(words) ? 'f' : men.test(words) ? 'm' : chance(id, 'sex') < 0.5 ? 'f' : 'm')
  const age = years(told, id)
  const tall = /\btall\b|สูง/i.test(words) ? 0.1 : /\bshort\b|\bsmall\b|เตี้ย|ตัวเล็ก/i.test(words) ? -0.1 : 0
  return {
    age,
    sex,
    height: Math.round((heightAt(age, sex, id) + (age >= 18 ? tall : tall / 2)) * 100) / 100,
    build: age < 14 ? 'slim' : buildIn(words, id),
    skin: Math.round((0.35 + chance(id, 'skin') * 0.3) * 100) / 100,
  }
}

const hairWords: readonly (readonly [RegExp, Hair['cut']])[] = [
  [/\bbald\b|หัวล้าน/i, 'bald'],
  [/shaved|shaven|โกนหัว|โกนผม|หัวโล้น/i, 'shaved'],
  [/balding|ผมบาง/i, 'balding'],
  [/ponytail|หางม้า|รวบผม/i, 'ponytail'],
  [/pigtail|plaits|สองข้าง/i, 'pigtails'],
  [/braid|plait|เปีย/i, 'braids'],
  [/\bbun\b|chignon|มวย/i, 'bun'],
  [/topknot|จุก/i, 'topknot'],
  [/\bbob\b|ผมบ๊อบ/i, 'bob'],
  [/curl|afro|หยิก/i, 'curly'],
  [/wild|messy|unkempt|ยุ่ง|กระเซิง/i, 'wild'],
  [/long hair|ผมยาว/i, 'long'],
  [/short hair|cropped|ผมสั้น|เกรียน/i, 'crop'],
]
const isMonk = (calling: string): boolean =>
  /\bmonks?\b|\babbot\b|\bnovice\b|(?<![ก-๙])พระ(?![ก-๙]*(?:เอก|นาง|ราชา|เจ้า))|หลวง(?:พ่อ|ตา|พี่|ปู่)|สามเณร|เณร|ภิกษุ/i.test(
    calling,
  )
const isNun = (calling: string): boolean => /แม่ชี|(?<![ก-๙])ชี(?![ก-๙])|buddhist nun/i.test(calling)

const hairOf = (told: Told, { age, sex }: Body, id: string): Hair => {
  const said = hairWords.find(([pattern]) => pattern.test(told.words))?.[1]
  const cut: Hair['cut'] =
    said ??
    (isMonk(told.calling) || isNun(told.calling)
      ? 'shaved'
      : sex === 'f'
        ? age < 13
          ? chosen(['bob', 'pigtails', 'ponytail', 'fringe'], id, 'hair')
          : age > 60
            ? chosen(['bun', 'bob', 'short'], id, 'hair')
            : chosen(['long', 'shoulder', 'ponytail', 'bun', 'bob', 'braids'], id, 'hair')
        : age < 13
          ? chosen(['fringe', 'crop', 'short'], id, 'hair')
          : age > 60
            ? chosen(['balding', 'short', 'crop'], id, 'hair')
            : chosen(['short', 'side', 'crop', 'curly'], id, 'hair'))
  const grey = /white hair|grey hair|gray hair|ผมขาว|ผมหงอก|หงอก/i.test(told.words)
  const beard: Hair['beard'] =
    sex === 'f' || age < 20
      ? 'none'
      : /long beard|เครายาว/i.test(told.words)
        ? 'long-beard'
        : /beard|เครา/i.test(told.words)
          ? 'beard'
          : /moustache|mustache|หนวด/i.test(told.words)
            ? 'moustache'
            : chosen(['none', 'none', 'none', 'stubble'], id, 'beard')
  return { cut, tone: grey ? 0.4 : age > 64 ? 0.9 : age > 52 ? 1.8 : 2.8, beard }
}

export type { Told }
export { bodyOf, hairOf, isMonk, isNun, toldOf }

export const figureOf = (
  id: string,
  facts: readonly Fact[],
  cast: StageCast | undefined,
  wearOf: (told: Told, body: Body, id: string, muted: boolean) => Wear,
  muted = false,
): Figure => {
  const told = toldOf(id, facts, cast)
  const body = cast?.figure?.body ?? bodyOf(told, id)
  return {
    body,
    hair: cast?.figure?.hair ?? hairOf(told, body, id),
    wear: cast?.figure?.wear ?? wearOf(told, body, id, muted),
  }
}
