import type { Mood } from '../shots/shot.ts'
import type { CharacterMind } from '../story/character.ts'
import { TEMPERAMENTS } from './realms.ts'

type Lines = { th: string; en: string }

export const feelingNames: Record<Mood, Lines> = {
  calm: { th: 'ความสงบ', en: 'calm' },
  joy: { th: 'ความยินดี', en: 'joy' },
  tender: { th: 'ความอ่อนโยน', en: 'tenderness' },
  sad: { th: 'ความเศร้า', en: 'sorrow' },
  tense: { th: 'ความตึงเครียด', en: 'unease' },
  fear: { th: 'ความกลัว', en: 'fear' },
  anger: { th: 'ความโกรธ', en: 'anger' },
  wonder: { th: 'ความอัศจรรย์ใจ', en: 'wonder' },
  reverent: { th: 'ความเลื่อมใส', en: 'reverence' },
  lonely: { th: 'ความอ้างว้าง', en: 'loneliness' },
  comic: { th: 'ความขบขัน', en: 'amusement' },
}

// Enough of a line to know it by.
export const quoteOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 57).trimEnd()}…`
}

type Why = {
  name: string
  before: Mood | undefined
  mood: Mood
  shown: boolean
  byHand: boolean
  quote: string
  temperament: CharacterMind['temperament'] | undefined
}

export const reasonFor = ({ name, before, mood, shown, byHand, quote, temperament }: Why): Lines => {
  const now = feelingNames[mood]
  const was = before ? feelingNames[before] : undefined
  if (byHand) {
    return was
      ? { th: `คุณกำหนดไว้เอง ต่อจาก${was.th}ในฉากก่อน`, en: `You set it; it follows ${was.en} in the scene before` }
      : { th: 'คุณกำหนดไว้เอง', en: 'You set it' }
  }
  if (!shown) {
    const nature = TEMPERAMENTS.find(({ id }) => id === temperament)
    if (was && before === mood)
      return { th: `${was.th}จากฉากก่อนยังไม่คลาย`, en: `${was.en} from the scene before has not passed` }
    return nature
      ? {
          th: `ไม่มีอะไรมากระทบ ${name}จึงเป็นไปตามนิสัย (${nature.th})`,
          en: `Nothing touches ${name}, so their nature shows (${nature.en})`,
        }
      : { th: `ไม่มีอะไรมากระทบ ใจของ${name}จึงพัก`, en: `Nothing touches ${name}; the mind rests` }
  }
  if (!was) return { th: `“${quote}” ทำให้เกิด${now.th}`, en: `“${quote}” brings ${now.en}` }
  if (before === mood)
    return { th: `${was.th}จากฉากก่อนถูกย้ำด้วย “${quote}”`, en: `${was.en} from the scene before is fed by “${quote}”` }
  return {
    th: `${was.th}จากฉากก่อนกลายเป็น${now.th} เพราะ “${quote}”`,
    en: `${was.en} from the scene before turns to ${now.en} at “${quote}”`,
  }
}
