import { remembered } from '../letters/index.ts'
import { type Hour, isDark } from '../screenplay/hour.ts'
import type { AmbienceName, EffectName } from './shot.ts'

const effects: Record<EffectName, RegExp> = {
  door: /\bdoors?\b[^.!?]{0,24}\b(?:open|opens|close|closes|shut|shuts|slam|slams|creak|creaks|bang|bangs|burst)|\b(?:open|opens|close|closes|shut|shuts|slam|slams|push|pushes)\b[^.!?]{0,24}\b(?:door|gate)\b|(?:เปิด|ปิด|ผลัก|กระแทก|ดึง)(?:บาน)?ประตู|ประตู[^ ]{0,8}(?:เปิด|ปิด|ดัง|กระแทก)/i,
  knock: /\bknock(?:s|ing|ed)?\b|\brap(?:s|ping) on\b|เคาะ/i,
  phone:
    /\b(?:phone|mobile|cell|telephone)\b[^.!?]{0,24}\b(?:ring|rings|ringing|buzz|buzzes|vibrates)|\b(?:ringtone|incoming call)\b|(?:โทรศัพท์|มือถือ)[^.!?]{0,14}(?:ดัง|สั่น|เรียกเข้า)|เสียงโทรศัพท์/i,
  steps:
    /\b(?:footsteps?|walks?|walking|strides?|steps (?:in|out|into|onto|toward|forward|back)|tiptoes?|runs?|running|climbs? the stairs|marches)\b|ฝีเท้า|เดิน(?!ทาง)|ย่อง|วิ่ง|ก้าว(?!หน้าใน)/i,
  thunder: /\bthunder\w*|lightning\b|ฟ้าร้อง|ฟ้าผ่า|ฟ้าแลบ|ฟ้าคำราม/i,
  bell: /\b(?:bells?|gong|chime[sd]?)\b|ระฆัง|กระดิ่ง|ฆ้อง|กระดึง/i,
  glass:
    /\b(?:glass|window|bottle|cup|plate|vase|mirror)\b[^.!?]{0,18}\b(?:break|breaks|shatter|shatters|smash|smashes|cracks?)|\b(?:shatter|smash|break)(?:s|es|ing)?\b[^.!?]{0,18}\b(?:glass|window|bottle|cup|plate|vase|mirror)\b|(?:แก้ว|กระจก|ขวด|จาน|แจกัน)[^ ]{0,8}แตก|ทุบ(?:กระจก|แก้ว)/i,
  car: /\b(?:car|truck|van|taxi|bus|motorbike|motorcycle|engine)\b[^.!?]{0,28}\b(?:start|starts|stop|stops|pass|passes|pull|pulls|roar|roars|arrive|arrives|drive|drives|speeds?|screech\w*|honk\w*|idles?)|\bdriv(?:es|ing)\b|รถ(?!เข็น|ไฟฟ้าใต้ดิน)[^ ]{0,10}(?:แล่น|วิ่ง|จอด|สตาร์ต|สตาร์ท|เบรก|บีบแตร|พุ่ง)|ขับรถ|สตาร์ทเครื่อง|สตาร์ตเครื่อง|เสียงรถ|มอเตอร์ไซค์/i,
  dog: /\b(?:dogs?|puppy)\b[^.!?]{0,24}\b(?:bark|barks|growl|growls|howl|howls|whine|whines)|\bbark(?:s|ing)\b|หมา(?!ย|ก)[^ ]{0,8}(?:เห่า|หอน|คำราม)|เสียงเห่า|สุนัข[^ ]{0,6}(?:เห่า|หอน)/i,
  bird: /\b(?:birds?|rooster|crow|dove|sparrows?)\b[^.!?]{0,24}\b(?:sing|sings|chirp|chirps|call|calls|crow|crows|cry|cries)|\b(?:birdsong|chirp(?:s|ing))\b|นก[^ ]{0,6}ร้อง|เสียงนก|ไก่(?:โห่|ขัน)|ไก่[^ ]{0,4}ขัน/i,
  clock:
    /\b(?:clock|watch|alarm)\b[^.!?]{0,20}\b(?:tick|ticks|ticking|strike|strikes|rings?)|\btick(?:s|ing)\b|นาฬิกา[^ ]{0,8}(?:เดิน|ดัง|ตี|ปลุก)|เสียงนาฬิกา|ติ๊ก ?ต็?อก/i,
  splash:
    /\bsplash\w*|\b(?:dives?|jumps?|falls?) into the (?:water|river|sea|lake|pool|canal)\b|สาดน้ำ|กระโดดน้ำ|ตกน้ำ|น้ำกระเซ็น|กระโจนลง(?:น้ำ|คลอง|แม่น้ำ)|จ๋อม/i,
  gunshot:
    /\b(?:gunshots?|gunfire|fires? (?:a |the |his |her )?(?:gun|shot|pistol|rifle)|shoots?|shot rings)\b|เสียงปืน|ยิงปืน|ลั่นไก|ปัง!|ปืน[^ ]{0,6}ลั่น/i,
  applause: /\bapplau\w+|\bclap(?:s|ping)?\b|\bovation\b|ปรบมือ|ตบมือ/i,
}

const ambiences: Record<AmbienceName, RegExp> = {
  rain: /\b(?:rain(?:s|ing|y|fall)?|drizzl\w+|downpour|storm(?:y)?|monsoon)\b|ฝน|พายุ/i,
  wind: /\b(?:wind(?:y)?|breeze|gusts?|cliff|mountain ?top|rooftop|desert)\b|ลม(?:พัด|แรง|หนาว|โชย|เย็น|กรรโชก)|ดาดฟ้า|ยอดเขา|หน้าผา|ทะเลทราย|ทุ่ง(?:นา|หญ้า)/i,
  city: /\b(?:city|street|traffic|downtown|alley|avenue|road|highway|bangkok|sidewalk|intersection|bus stop|taxi)\b|ถนน|เมือง(?!จีน)|กรุงเทพ|ซอย|ตรอก|สี่แยก|ป้ายรถเมล์|ทางด่วน|ทางเท้า|ตึกแถว/i,
  room: /\b(?:room|bedroom|kitchen|office|apartment|house|living room|bathroom|corridor|hallway|hospital|classroom|studio)\b|ห้อง|บ้าน(?!เมือง)|ครัว|สำนักงาน|ออฟฟิศ|คอนโด|โรงพยาบาล|ระเบียงทางเดิน/i,
  night: /\b(?:night|midnight|crickets?)\b|กลางคืน|เที่ยงคืน|ดึก|จิ้งหรีด|ค่ำคืน/i,
  water:
    /\b(?:river|sea|ocean|beach|waves?|lake|waterfall|stream|canal|pier|boat|harbou?r|shore)\b|แม่น้ำ|ทะเล(?!ทราย)|ชายหาด|คลื่น|ทะเลสาบ|น้ำตก|ลำธาร|คลอง|ท่าเรือ|ท่าน้ำ|เรือ(?!น)|ริมน้ำ/i,
  crowd:
    /\b(?:crowds?|market|festival|party|stadium|concert|restaurant|bar|fair|cafe|café|station|airport|audience|school yard)\b|ฝูงชน|ตลาด|งานวัด|งานเลี้ยง|สนามกีฬา|คอนเสิร์ต|ร้านอาหาร|สถานี|สนามบิน|ผู้คน|คนดู|คาเฟ่/i,
  fire: /\b(?:fire(?:place|light)?|flames?|burn(?:s|ing)|campfire|bonfire|torch(?:es)?)\b|กองไฟ|ไฟไหม้|เปลวไฟ|เปลวเพลิง|คบเพลิง|เตาผิง|เตาถ่าน|ลุกไหม้/i,
  forest: /\b(?:forests?|jungle|woods|trees|garden|orchard|park|insects?)\b|ป่า(?!ว)|สวน(?!สนุก|สัตว์)|ต้นไม้|ไร่|พงไพร/i,
  temple:
    /\b(?:temple|monastery|monks?|chant\w*|pagoda|shrine|chapel|church)\b|วัด(?!ขนาด|ผล|ใจ)|โบสถ์|วิหาร|กุฏิ|เจดีย์|ศาลา(?:วัด|การเปรียญ)|สวดมนต์/i,
}

const denied = /(?:\b(?:no|not|without|never|stops|stopped)\s+(?:\w+\s+)?|ไม่มี(?:เสียง)?|ไร้|หยุด)$/i

const found = <T extends string>(text: string, table: Record<T, RegExp>): T[] =>
  (Object.keys(table) as T[])
    .flatMap((name) => {
      const match = table[name].exec(text)
      return match && !denied.test(text.slice(Math.max(0, match.index - 14), match.index))
        ? [{ name, at: match.index }]
        : []
    })
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)

// In the order they are heard.
const effectsHeard = remembered((text) => found(text, effects).slice(0, 6))
export const effectsIn = (text: string): EffectName[] => [...effectsHeard(text)]

const ambiencesHeard = remembered((text) => found(text, ambiences))
export const ambiencesIn = (text: string): AmbienceName[] => [...ambiencesHeard(text)]

const weatherly: ReadonlySet<AmbienceName> = new Set(['rain', 'wind'])

// What is heard all through a scene: where it plays, when, and what weather its actions speak of.
export const ambienceOf = (
  heading: { setting: string; place: string } | undefined,
  hour: Hour,
  actions: string,
): AmbienceName[] => {
  const place = ambiencesIn(heading?.place ?? '')
  const weather = ambiencesIn(actions).filter(
    (name) => name === 'rain' || name === 'wind' || name === 'fire' || name === 'crowd',
  )
  const outside = heading?.setting === 'ext' || heading?.setting === 'est'
  const all: AmbienceName[] = [...weather.filter((name) => name === 'rain'), ...place, ...weather]
  if (outside && isDark(hour)) all.push('night')
  if (heading?.setting === 'int' && !all.some((name) => !weatherly.has(name))) all.push('room')
  // Inside, the weather is heard through the walls; a place's own sound comes first.
  return [...new Set(all)].slice(0, 3)
}
