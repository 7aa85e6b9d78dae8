import type { Character, CharacterMind } from '../story/character.ts'
import { leaningOf } from './choose-citta.ts'
import type { Root } from './cittas.ts'
import { PARAMIS, STAGES, TEMPERAMENTS } from './realms.ts'

type Lines = { th: string; en: string }
export const ROOTS: { id: Root; pali: string; th: string; en: string; plain: Lines; good: boolean }[] = [
  {
    id: 'lobha',
    pali: 'lobha',
    th: 'โลภะ',
    en: 'greed',
    plain: { th: 'อยากได้ อยากเก็บไว้', en: 'wants, and wants to keep' },
    good: false,
  },
  {
    id: 'dosa',
    pali: 'dosa',
    th: 'โทสะ',
    en: 'hatred',
    plain: { th: 'ขัดเคือง ผลักไส', en: 'strikes and pushes away' },
    good: false,
  },
  {
    id: 'moha',
    pali: 'moha',
    th: 'โมหะ',
    en: 'delusion',
    plain: { th: 'หลง ไม่เห็นตามจริง', en: 'does not see' },
    good: false,
  },
  {
    id: 'alobha',
    pali: 'alobha',
    th: 'อโลภะ',
    en: 'generosity',
    plain: { th: 'ให้ได้ ปล่อยได้', en: 'gives and lets go' },
    good: true,
  },
  {
    id: 'adosa',
    pali: 'adosa',
    th: 'อโทสะ',
    en: 'kindness',
    plain: { th: 'ไม่ถือโกรธ ปรารถนาดี', en: 'bears no grudge and wishes well' },
    good: true,
  },
  {
    id: 'amoha',
    pali: 'amoha',
    th: 'อโมหะ',
    en: 'clarity',
    plain: { th: 'เห็นเหตุเห็นผล', en: 'sees how one thing comes of another' },
    good: true,
  },
]

export type Profile = {
  // Whether anybody has said what this mind is like; if not, the roots are anyone's.
  isSet: boolean
  roots: Record<Root, number>
  leading: Root
  growth: { id: (typeof PARAMIS)[number]['id']; from: number; to: number }[]
  // The plane such a mind leans towards, and how to say it.
  plane: string
  summary: Lines
}

const planeFor = (roots: Record<Root, number>, stage: CharacterMind['stage']): string => {
  if (stage === 'arahant') return 'manussa'
  if (stage === 'non-returner') return 'akanittha'
  const worst = Math.max(roots.lobha, roots.dosa, roots.moha)
  const best = Math.max(roots.alobha, roots.adosa, roots.amoha)
  if (best >= worst + 25)
    return roots.amoha === best ? 'tusita' : roots.adosa === best ? 'brahmaparisajja' : 'tavatimsa'
  if (worst < best + 25 || stage !== 'worldling') return 'manussa'
  return roots.dosa === worst ? 'niraya' : roots.lobha === worst ? 'peta' : 'tiracchana'
}

export const profileOf = ({ name, mind }: Pick<Character, 'name' | 'mind'>): Profile => {
  const lean = leaningOf(mind)
  const roots: Record<Root, number> = {
    lobha: lean.greed,
    dosa: lean.hate,
    moha: lean.blur,
    alobha: lean.giving,
    adosa: lean.kind,
    amoha: lean.clear,
  }
  const leading = ROOTS.reduce(
    (best, each) => (roots[each.id] > roots[best.id] ? each : best),
    ROOTS[0] as (typeof ROOTS)[number],
  )
  const growth = PARAMIS.flatMap(({ id }) => {
    const score = mind.parami[id]
    return score ? [{ id, ...score }] : []
  })
  const most = [...growth].sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))[0]
  const nature = TEMPERAMENTS.find(({ id }) => id === mind.temperament)
  const stage = STAGES.find(({ id }) => id === mind.stage)
  const moved = most && most.to !== most.from ? PARAMIS.find(({ id }) => id === most.id) : undefined
  const up = most !== undefined && most.to > most.from
  const isSet = mind.temperament !== undefined || mind.stage !== 'worldling' || Object.keys(mind.roots).length > 0
  // A name in other letters stands apart from Thai ones.
  const apart = /^[ก-๙]/.test(name) ? '' : ' '
  const led = {
    th: isSet
      ? `${name}${/[ก-๙]$/.test(name) ? '' : ' '}มี${leading.th}นำ (${leading.plain.th})`
      : `ยังไม่ได้กำหนดจิตใจของ${apart}${name}`,
    en: isSet ? `${name} is led by ${leading.en} (${leading.plain.en})` : `The mind of ${name} is not set`,
  }
  return {
    isSet,
    roots,
    leading: leading.id,
    growth,
    plane: planeFor(roots, mind.stage),
    summary: {
      th: `${led.th}${nature ? ` นิสัยแบบ${nature.th}: ${nature.plain.th}` : ''}${moved ? ` ตลอดเรื่อง${moved.th}${up ? 'เพิ่มขึ้น' : 'ลดลง'}` : ''}${stage && mind.stage !== 'worldling' ? ` เป็น${stage.th}` : ''}`,
      en: `${led.en}${nature ? `; by nature ${nature.en}: ${nature.plain.en}` : ''}${moved ? `; over the story ${moved.en} ${up ? 'grows' : 'fails'}` : ''}${stage && mind.stage !== 'worldling' ? `; a ${stage.en}` : ''}`,
    },
  }
}
