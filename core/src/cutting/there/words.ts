import type { Language } from '../../ids/index.ts'
import type { ExchangeFormat, Loss, Losses } from './exchange.ts'
import type { packedMedia, withHandles } from './packed.ts'

// What lies in a package and what each of its timelines could not say: read by whoever opens it, without us.

type Words = Record<Loss, string> & Record<'what' | 'media' | 'handles' | 'missing' | 'lost' | 'all' | 'made', string>

const words: Record<Language, Words> = {
  en: {
    what: 'One cut, as timelines that other cutting rooms open: put them where `media` lies and open one.',
    media: 'Files in `media`: each source whole, in the size and at the rate of the film, as loud as it is in it.',
    handles: 'Pictures with a second or more before and after what is shown',
    missing: 'Not made yet, and so not here',
    lost: 'Not in this timeline',
    all: 'Everything is in it.',
    made: 'Made with AI tools: pictures or sound may be generated. Whoever shows it says so.',
    titles: 'titles',
    levels: 'loudness that changes',
    fades: 'fades',
    black: 'fades from black',
    transforms: 'framing and moves over a picture',
    ducking: 'music that steps back under speech',
    pan: 'panning',
    mutes: 'what is muted',
    chapters: 'chapters',
    markers: 'markers',
    tracks: 'tracks beyond its most',
    events: 'clips beyond its most',
    held: 'last pictures held under a dissolve',
    speeds: 'speeds',
  },
  th: {
    what: 'งานตัดต่อหนึ่งฉบับ ในไทม์ไลน์ที่ห้องตัดอื่นเปิดได้ วางไว้ข้างโฟลเดอร์ `media` แล้วเปิดไฟล์ใดไฟล์หนึ่ง',
    media: 'ไฟล์ใน `media` คือต้นฉบับเต็ม ขนาดและอัตราเฟรมเท่าหนัง ดังเท่าที่ได้ยินในหนัง',
    handles: 'ภาพที่มีส่วนเกินก่อนและหลังอย่างน้อยหนึ่งวินาที',
    missing: 'ยังไม่ได้สร้าง จึงไม่มีที่นี่',
    lost: 'ไทม์ไลน์นี้ไม่มี',
    all: 'มีครบทุกอย่าง',
    made: 'สร้างด้วยเครื่องมือ AI ภาพหรือเสียงอาจเป็นสิ่งที่สร้างขึ้น ผู้เผยแพร่ต้องบอกผู้ชม',
    titles: 'ข้อความบนจอ',
    levels: 'ความดังที่เปลี่ยนไป',
    fades: 'การจาง',
    black: 'การจางจากดำ',
    transforms: 'การจัดกรอบและเคลื่อนภาพ',
    ducking: 'ดนตรีที่เบาลงใต้เสียงพูด',
    pan: 'เสียงซ้ายขวา',
    mutes: 'สิ่งที่ปิดเสียงไว้',
    chapters: 'ตอน',
    markers: 'หมุด',
    tracks: 'แทร็กที่เกินกว่าจะใส่ได้',
    events: 'คลิปที่เกินกว่าจะใส่ได้',
    held: 'ภาพสุดท้ายที่ค้างไว้ใต้การจางซ้อน',
    speeds: 'ความเร็ว',
  },
}

type Report = {
  name: string
  language: Language
  lost: readonly { format: ExchangeFormat; file: string; losses: Losses }[]
  media: ReturnType<typeof packedMedia>
  handles: ReturnType<typeof withHandles>
}

export const packageReport = ({ name, language, lost, media, handles }: Report): string => {
  const say = words[language]
  const lines = lost.flatMap(({ file, losses }) => [
    '',
    file,
    ...(losses.length === 0
      ? [`  ${say.all}`]
      : [`  ${say.lost}:`, ...losses.map(({ what, count }) => `  - ${say[what]}: ${count}`)]),
  ])
  return [
    ...[name, '', say.what, '', say.media, ''],
    `${say.handles}: ${handles.withHandles} / ${handles.pictures}`,
    ...(media.missing.length > 0 ? ['', `${say.missing}:`, ...media.missing.map((file) => `  - ${file}`)] : []),
    ...lines,
    ...['', say.made, ''],
  ].join('\n')
}
