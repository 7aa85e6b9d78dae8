import type { Scene } from './scene.ts'

// The one reading of when a scene plays. Pictures, sound and shots all ask here, so that they agree.
export const hours = ['dawn', 'morning', 'day', 'noon', 'afternoon', 'dusk', 'evening', 'night'] as const
export type Hour = (typeof hours)[number]

// What a heading's words say of the hour. What names none may go on from the scene before.
export type SaidHour = { hour?: Hour; continues: boolean }

type Words = { english: string; thai: string }

const words: Record<Hour, Words> = {
  dawn: {
    english: '(?:pre-?)?dawn|sun-?rise|day-?break|first light',
    thai: 'เช้ามืด|เช้าตรู่|ฟ้าสาง|ใกล้สว่าง|(?:ย่ำ|ใกล้|หัว)?(?<!วัน)รุ่ง(?!ขึ้น|เช้า)(?:สาง|อรุณ)?|อรุณ|แสงแรก|(?:พระ)?(?:อาทิตย์|ตะวัน)ขึ้น|ไก่โห่|ตี\\s?(?:ห้า|5)',
  },
  morning: { english: 'mornings?', thai: 'รุ่งเช้า|เช้า' },
  day: { english: '(?<!\\b(?:same|present|modern) )day(?:time|light)?(?! ?\\d)', thai: 'กลางวัน|สาย(?!ฝน|ลม|หมอก)' },
  noon: { english: 'noon(?:time)?|mid-?day|lunch-?time', thai: 'เที่ยง(?:วัน|ตรง)?' },
  afternoon: { english: 'afternoons?', thai: 'บ่าย' },
  dusk: {
    english: 'dusk|sun-?set|sun-?down|twilight|nightfall|(?:magic|golden|blue) hour',
    thai: 'เย็น|(?:ชิง)?พลบ(?:ค่ำ)?|โพล้เพล้|(?:ย่ำ)?สนธยา|(?:ย่ำ|ใกล้|จวน)ค่ำ|แสงสุดท้าย|(?:พระ)?(?:อาทิตย์|ตะวัน)(?:ตก|ลับ|รอน)',
  },
  evening: { english: 'evenings?', thai: '(?:หัว)?ค่ำ|ทุ่ม' },
  night: {
    english: '(?:mid-?|over|to-?)?nights?(?:time)?|(?:small|wee) hours',
    thai: '(?:กลาง|เที่ยง|ค่ำ)?คืน|(?:กลาง)?ดึก|ราตรี|มืด|ตี\\s?(?:หนึ่ง|สอง|สาม|สี่|[1-4])|(?:สี่|ห้า|[45])\\s?ทุ่ม',
  },
}

const goesOn: Words = {
  english:
    "continu(?:ous(?:ly)?|ed|ing|es|ation)|cont(?:'?d)?|same|simultaneous(?:ly)?|meanwhile|immediately|moments? after|(?<!\\b(?:day|night|week|month|year|decade|centurie)s? |\\bcentury )later",
  thai: 'ต่อเนื่อง|(?:เวลา|วัน|คืน|ขณะ)?เดียวกัน|(?:อีก)?(?:ชั่ว)?ครู่(?:หนึ่ง|เดียว)?(?:ต่อมา)?|ทันที|ขณะนั้น|(?<!วัน|คืน|เดือน|ปี|สัปดาห์|อาทิตย์)(?:ต่อมา|ถัดมา|หลังจากนั้น)|(?<![ก-๙])ต่อ(?![ก-๙])',
}

const pattern = ({ english, thai }: Words): RegExp => new RegExp(`\\b(?:${english})\\b|${thai}`, 'i')
const goingOn = pattern(goesOn)
const named = hours.map((hour) => ({ hour, words: pattern(words[hour]) }))

// Thai written with its marks in another order, or with its own digits, is the same Thai.
const plain = (time: string): string =>
  time
    .normalize('NFC')
    .replace(/ํ([่-๋]?)า/g, '$1ำ')
    .replace(/ำ([่-๋])/g, '$1ำ')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))

const fromClock: readonly [number, Hour][] = [
  [5, 'night'],
  [7, 'dawn'],
  [11, 'morning'],
  [13, 'noon'],
  [16, 'afternoon'],
  [19, 'dusk'],
  [22, 'evening'],
  [24, 'night'],
]
const halves = /(?<!\d)(1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s?([ap])\.?m\b/i
const whole = /(?<!\d)([01]?\d|2[0-3])(?:[:.][0-5]\d(?!\d)|\s?(?:นาฬิกา|น\.))/

const clockIn = (time: string): Hour | undefined => {
  const [, half, which] = halves.exec(time) ?? []
  const at = half === undefined ? whole.exec(time)?.[1] : (Number(half) % 12) + (which?.toLowerCase() === 'p' ? 12 : 0)
  return at === undefined ? undefined : fromClock.find(([until]) => Number(at) < until)?.[1]
}

// The first hour named, and of two that begin at one letter the longer: เช้ามืด is not เช้า.
const hourIn = (time: string): Hour | undefined => {
  let best: { hour: Hour; at: number; length: number } | undefined
  for (const { hour, words: pattern } of named) {
    const found = pattern.exec(time)
    if (!found) continue
    const { index: at, 0: text } = found
    if (!best || at < best.at || (at === best.at && text.length > best.length)) best = { hour, at, length: text.length }
  }
  return best?.hour ?? clockIn(time)
}

export const readHour = (time: string): SaidHour => {
  const said = plain(time)
  const hour = hourIn(said)
  return { ...(hour ? { hour } : {}), continues: goingOn.test(said) || !/[\p{L}\p{N}]/u.test(said) }
}

// `said` are the words the hour was last named with.
export type SceneHour = { hour: Hour; said: string }

// The hour of each scene of a film, given in order. A heading that names none and does not go on is some other time,
// a memory or the next year, and plays by day.
export const hoursOf = (scenes: readonly Pick<Scene, 'id' | 'heading'>[]): Map<string, SceneHour> => {
  let last: SceneHour = { hour: 'day', said: '' }
  return new Map(
    scenes.map(({ id, heading }) => {
      const said = heading?.time ?? ''
      const { hour, continues } = readHour(said)
      if (hour !== undefined || !continues) last = { hour: hour ?? 'day', said }
      return [id, last]
    }),
  )
}

// Whether the sun is gone: drawn as night, and heard as night.
export const isDark = (hour: Hour): boolean => hour === 'evening' || hour === 'night'

// Words that may end a Thai heading without a dash before them.
export const thaiHourWords = [...hours.map((hour) => words[hour].thai), goesOn.thai].join('|')
