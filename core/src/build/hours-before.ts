import type { Scene } from '../screenplay/scene.ts'

// How films of the first recipe read the hour, word for word: what they have made is found by it, and a picture added
// to them is lit like its neighbours. Everything newer asks screenplay/hour.

const goesOn =
  /^[^\p{L}\p{N}]*(continuous|cont(inuing|'d)?|later|moments later|same( time)?|ต่อเนื่อง|เวลาเดียวกัน|ครู่ต่อมา)?[^\p{L}\p{N}]*$/iu

export const timesBefore = (scenes: readonly Scene[]): Map<string, string> => {
  let last = ''
  return new Map(
    scenes.map(({ id, heading }) => {
      const time = heading?.time ?? ''
      if (!goesOn.test(time)) last = time
      return [id, last]
    }),
  )
}

export const soundedLikeNight = (time: string): boolean => /night|dusk|midnight|evening|คืน|ค่ำ|ดึก/i.test(time)

const drawn = [
  ['dusk', /dusk|evening|sunset|twilight|magic hour|เย็น|พลบ|โพล้เพล้|อาทิตย์ตก|สนธยา/i],
  ['night', /night|midnight|คืน|ค่ำ|ดึก|กลางคืน|เที่ยงคืน|มืด/i],
  ['dawn', /dawn|sunrise|morning|เช้า|รุ่ง|อรุณ|ฟ้าสาง|ย่ำรุ่ง/i],
  ['afternoon', /afternoon|บ่าย/i],
] as const

export const hourDrawnBefore = (time: string): (typeof drawn)[number][0] | 'day' =>
  drawn.find(([, words]) => words.test(time))?.[0] ?? 'day'
