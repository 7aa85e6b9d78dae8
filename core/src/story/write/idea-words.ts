import type { Language } from '../../ids/index.ts'
import type { Pair } from './genre.ts'
import type { Seed } from './seed.ts'

// What fills the places of a scene's lines, out of the writer's own idea. In English its nouns carry an article.
export type Slots = Readonly<Record<'object' | 'threat' | 'secret' | 'sign' | 'wish' | 'cost', readonly Pair[]>>

const both = (th: string, en: string): Pair => [th, en]

export const slotsOf = ({ thing, place, turn, people }: Seed): Slots => {
  const [t, p] = [`the ${thing}`, `the ${place}`]
  const one = people[0]
  const other = people[1]
  return {
    object: [both(thing, t)],
    threat: [both(`วันที่${turn}`, `the day ${turn}`)],
    secret: [
      both(`เรื่องที่เกิดขึ้นที่${place}`, `what happened at ${p}`),
      both(`เรื่องของ${thing}`, `the story of ${t}`),
      ...(other ? [both(`เรื่องของ${other}`, `the truth about the ${other}`)] : []),
    ],
    sign: [
      both(`เสียงจาก${place}`, `a sound from ${p}`),
      both(`แสงเหนือ${place}`, `a light over ${p}`),
      both(`เงาของ${thing}`, `the shadow of ${t}`),
    ],
    wish: [
      both(`เช้าวันหนึ่งที่${place}โดยไม่ต้องกลัว`, `one morning at ${p} without fear`),
      both(`ชีวิตที่ไม่มี${thing}มาขวาง`, `a life that ${t} does not rule`),
      ...(one ? [both(`วันที่${one}ได้พัก`, `a day of rest for the ${one}`)] : []),
    ],
    cost: [both(`คืนสุดท้ายที่${place}`, `the last night at ${p}`), both(`ทุกอย่างที่${thing}เคยให้`, `all that ${t} ever gave`)],
  }
}

// Where a scene plays: in, about and on the way to the idea's own place.
export const placesOf = ({ place, inside }: Seed): readonly (readonly ['INT' | 'EXT', Pair])[] => {
  const here = inside ? 'INT' : 'EXT'
  const P = place.toUpperCase()
  return [
    [here, both(place, P)],
    ['EXT', both(`หน้า${place}`, `OUTSIDE THE ${P}`)],
    [here, both(`มุมหนึ่งของ${place}`, `${P}, FAR CORNER`)],
    ['EXT', both(`ทางไป${place}`, `ROAD TO THE ${P}`)],
    [here, both(`${place} อีกด้าน`, `${P}, THE OTHER SIDE`)],
    ['EXT', both(`หลัง${place}`, `BEHIND THE ${P}`)],
  ]
}

// What one sees there, and who is who. `p` and `o` are the scene's people.
export const viewsOf = ({ thing, place, turn, people }: Seed): readonly Pair[] => {
  const one = people[0]
  const two = people[1] ?? people[0]
  const [t, p] = [`the ${thing}`, `the ${place}`]
  return [
    both(
      `${place}เงียบกว่าทุกวัน ${thing}อยู่ตรงที่ใครเข้ามาก็เห็นก่อน`,
      `${p} is quieter than on other days. ${t} is the first thing anyone would see.`,
    ),
    both(
      one ? `คนแถวนี้เรียก{p}ว่า${one} ไม่มีใครถามเรื่อง${thing}` : `ไม่มีใครที่${place}ถาม{p}เรื่อง${thing}`,
      one ? `round here {p} is the ${one}, and nobody asks about ${t}.` : `nobody at ${p} asks {p} about ${t}.`,
    ),
    both(`ลมพัดผ่าน${place} ฝุ่นบาง ๆ จับบน${thing}`, `wind goes through ${p}. There is dust on ${t}.`),
    both(
      two ? `${place}เก็บร่องรอยของ${two}ไว้ทุกซอก` : `${place}เก็บร่องรอยของทุกคนไว้`,
      two ? `${p} keeps a trace of the ${two} in every corner.` : `${p} keeps a trace of everyone.`,
    ),
    both(
      `ใครบางคนเขียนไว้บนผนังของ${place}ว่าวันที่${turn}ใกล้เข้ามา`,
      `somebody has chalked it on a wall of ${p}: the day ${turn}.`,
    ),
    both(`${thing}ถูกย้ายไปอีกฟากของ${place}`, `${t} has been moved to the other side of ${p}.`),
    both(
      `ฝนเพิ่งหยุด น้ำหยดจากชายคาของ${place}ลงข้าง${thing}`,
      `the rain has just stopped. Drops fall from the eaves of ${p} beside ${t}.`,
    ),
  ]
}

// Behind words that are not of this story alone.
const alsoDone = ({ thing, place, turn }: Seed): readonly Pair[] => [
  both(`${thing}ยังอยู่ตรงนั้น`, `the ${thing} is still there.`),
  both(`ทั้ง${place}เหมือนได้ยิน`, `all of the ${place} seems to hear it.`),
  both(`ยังไม่ถึงวันที่${turn}`, `it is not yet the day ${turn}.`),
]
const alsoSaid = ({ thing, place, turn }: Seed): readonly Pair[] => [
  both(`ที่${place}นี่แหละ`, `here, at the ${place}.`),
  both(`แล้ว${thing}ล่ะ`, `and what about the ${thing}?`),
  both(`ก่อนวันที่${turn}`, `before the day ${turn}.`),
]

export const isOurs = (text: string, { thing, place, turn }: Seed): boolean => {
  const said = text.toLowerCase()
  return [thing, place, turn].some((each) => said.includes(each.toLowerCase()))
}

// No line is of no story: what names nothing of this one is given something of it.
export const ours = (text: string, seed: Seed, spoken: boolean, turn: number, language: Language): string => {
  if (isOurs(text, seed)) return text
  const list = spoken ? alsoSaid(seed) : alsoDone(seed)
  const more = list[turn % list.length]?.[language === 'th' ? 0 : 1] ?? ''
  return `${text} ${more}`
}

// A want, a need or a flaw is seen in what is done with its own thing, and not said.
export const deedsOf = (what: 'want' | 'flaw' | 'need', noun: string, { thing, place }: Seed): Pair =>
  what === 'want'
    ? both(`{p}คิดถึง${noun} แล้ววาง${thing}ลงช้า ๆ`, `{p} thinks of the ${noun}, and puts the ${thing} down slowly.`)
    : what === 'flaw'
      ? both(
          `{p}เลือกปิดเรื่อง${noun}ไว้ แล้วหันหลังให้${place}`,
          `{p} chooses to keep the ${noun} hidden, and turns away from the ${place}.`,
        )
      : both(
          `{p}กลับเข้าไปใน${place} ครั้งนี้ไม่ได้ไปเพราะ${thing} แต่เพราะ${noun}`,
          `{p} goes back into the ${place}: not for the ${thing} this time, but for the ${noun}.`,
        )

// Who it is about, again and again: the first of its people in every other scene, the others between.
export const peopleDone = ({ people, thing, place }: Seed, at: number): Pair | undefined => {
  const who = at % 2 === 0 ? people[0] : people[1 + (Math.floor(at / 2) % Math.max(1, people.length - 1))]
  if (who === undefined) return undefined
  const told: readonly Pair[] = [
    both(`ไม่มี${who}คนไหนทิ้ง${thing}ได้ลง`, `no ${who} could walk away from the ${thing}.`),
    both(`คนเป็น${who}ดูออกว่า${place}เปลี่ยนไป`, `it takes a ${who} to see that the ${place} has changed.`),
    both(`รอยบน${thing}บอกว่า${who}เคยอยู่ตรงนี้`, `the marks on the ${thing} say that the ${who} was here.`),
    both(`ที่${place} ชื่อของ${who}ถูกพูดเบาลง`, `at the ${place} the ${who} is spoken of more quietly now.`),
    both(`${who}ในกระจกมอง${thing}กลับมา`, `in the window glass the ${who} looks back at the ${thing}.`),
  ]
  return told[at % told.length]
}
