import { hourDrawnBefore, type Picture } from '@peace/core/build'
import type { Hour } from '@peace/core/screenplay'
import type { Daylight } from './grade.ts'

const indoors = [
  'hospital',
  'classroom',
  'kitchen',
  'bedroom',
  'office',
  'shop',
  'corridor',
  'shrine',
  'chapel',
  'car',
  'train',
  'cave',
  'bar',
  'stage',
  'library',
  'cell',
  'craft',
  'hut',
  'room',
] as const

// What the words of a heading mean to a painter, in both languages. First match wins, so the particular stands
// before the general: a temple market is a market, a hospital corridor a corridor.
export const places = [
  ...indoors,
  'market',
  'temple',
  'church',
  'station',
  'graveyard',
  'roof',
  'beach',
  'deck',
  'river',
  'field',
  'forest',
  'mountain',
  'desert',
  'garden',
  'city',
  'village',
  'road',
  'sky',
  'yard',
  'land',
] as const
export type Place = (typeof places)[number]

type Entry = [Place, 'in' | 'out' | 'both', RegExp]
const entries: Entry[] = [
  ['market', 'both', /\bmarket|bazaar|\bstall|ตลาด|แผงลอย/i],
  [
    'station',
    'both',
    /(?<!police |fire |radio |tv |space |gas |petrol |power |work ?)station|\bplatform|airport|bus stop|สถานี(?!ตำรวจ|วิทยุ|โทรทัศน์|ดับเพลิง|อวกาศ|อนามัย)|ชานชาลา|สนามบิน|ป้ายรถเมล์/i,
  ],
  ['car', 'in', /\bcar\b|taxi|truck|van\b|tuk|ในรถ|รถยนต์|แท็กซี่|รถกระบะ|รถตู้|ตุ๊กตุ๊ก|รถเก๋ง/i],
  ['train', 'in', /\btrain|bus\b|boat cabin|รถไฟ|รถเมล์|รถบัส|รถทัวร์/i],
  ['craft', 'in', /\bspace|สถานีอวกาศ|ship bridge|cockpit|laborator|\blab\b|ยานอวกาศ|ห้องทดลอง|ห้องแล็บ|ยาน/i],
  ['corridor', 'in', /corridor|hallway|passage|stair|tunnel|lift|elevator|ทางเดิน|โถง|บันได|อุโมงค์|ลิฟต์|ระเบียง/i],
  ['hospital', 'in', /hospital|clinic|\bward|โรงพยาบาล|คลินิก|ห้องผู้ป่วย|ห้องฉุกเฉิน|อนามัย/i],
  ['classroom', 'in', /\bclassroom|\bclass\b|\bschool|university|lecture|ห้องเรียน|โรงเรียน|มหาวิทยาลัย/i],
  ['library', 'in', /library|book ?shop|\bstudy|archive|ห้องสมุด|ร้านหนังสือ|หอไตร/i],
  ['bedroom', 'in', /bed ?room|dorm|hotel room|ห้องนอน|หอพัก|ห้องเช่า|โรงแรม/i],
  ['kitchen', 'in', /kitchen|canteen|bakery|ครัว|โรงอาหาร/i],
  [
    'office',
    'in',
    /\boffice|meeting|\bcourt|police|\bbank|newsroom|(?:fire|radio|tv) station|สถานี(?:ตำรวจ|วิทยุ|โทรทัศน์|ดับเพลิง)|ออฟฟิศ|สำนักงาน|ห้องประชุม|ที่ทำงาน|โรงพัก|ศาล$|ธนาคาร|อำเภอ/i,
  ],
  [
    'shop',
    'in',
    /\bshop|caf[eé]|coffee|restaurant|diner|\bstore|supermarket|\bmall\b|ซูเปอร์|ห้างสรรพสินค้า|noodle|workshop|garage|studio|ร้าน|คาเฟ่|อู่|โรงงาน|สตูดิโอ/i,
  ],
  ['bar', 'in', /\bbar\b|pub\b|club|karaoke|ผับ|บาร์|คาราโอเกะ/i],
  ['stage', 'in', /\bstage|theat|cinema|concert|likay|เวที|โรงละคร|โรงหนัง|ลิเก|หมอลำ/i],
  ['cell', 'in', /prison|cell\b|jail|basement|warehouse|คุก|ห้องขัง|เรือนจำ|ใต้ดิน|โกดัง/i],
  ['chapel', 'in', /\bchurch|chapel|cathedral|โบสถ์คริสต์|อาสนวิหาร/i],
  ['shrine', 'in', /\btemple|shrine|ubosot|vihara|monastery|meditation|อุโบสถ|โบสถ์|วิหาร|วัด|ศาลา|กุฏิ|ห้องพระ|เจดีย์/i],
  ['cave', 'both', /cave|grotto|mine\b|ถ้ำ|เหมือง/i],
  ['hut', 'in', /\bhut|cabin|\bbarn|wooden house|stilt|farmhouse|กระท่อม|เถียงนา|บ้านไม้|บ้านสวน|เรือนไทย|ยุ้ง|เพิง/i],
  ['graveyard', 'out', /grave|cemeter|สุสาน|ป่าช้า|เมรุ|หลุมศพ/i],
  ['church', 'out', /\bchurch|chapel|cathedral|โบสถ์คริสต์|อาสนวิหาร/i],
  ['temple', 'out', /\btemple|shrine|pagoda|stupa|monastery|วัด|เจดีย์|โบสถ์|วิหาร|ศาลพระภูมิ|ศาลเจ้า|ศาลา/i],
  [
    'deck',
    'out',
    /\b(?:fishing boat|ship|deck|yacht|sailboat|trawler|open sea|at sea)\b|กลางทะเล|ดาดฟ้าเรือ|เรือประมง|เรือใบ|เรือเดินสมุทร/i,
  ],
  ['roof', 'out', /roof|terrace|balcony|ดาดฟ้า|หลังคา|ระเบียง/i],
  ['beach', 'out', /\bbeach|sea\b|ocean|\bisland|\bshore|\bcoast|boat|ทะเล|ชายหาด|หาด|เกาะ|เรือ(?!น)/i],
  [
    'river',
    'out',
    /\briver|canal|ferry|\braft|\bbarge|riverboat|\blake|\bpond|\bpier|bridge|waterfall|\bstream|แม่น้ำ|เรือข้ามฟาก|แพ(?!ง|ท)|คลอง|ลำธาร|บึง|หนองน้ำ|สระน้ำ|ท่าน้ำ|สะพาน|น้ำตก|ริมน้ำ|ทะเลสาบ/i,
  ],
  ['field', 'out', /\bfield|paddy|\bfarm|meadow|\brice|ทุ่ง|นาข้าว|ท้องนา|กลางนา|ไร่|คันนา|ฟาร์ม/i],
  ['forest', 'out', /forest|jungle|\bwood|\btree|bamboo|\bgrove|ป่า|ดง|ต้นไม้|ใต้ต้น|กอไผ่/i],
  ['mountain', 'out', /mountain|\bhill|cliff|\bpeak|\bvalley|\bridge|volcano|ภูเขา|เขา|ดอย|หน้าผา|หุบเขา|ยอดเขา/i],
  ['desert', 'out', /desert|\bdune|wasteland|ทะเลทราย/i],
  ['garden', 'out', /\bgarden|\bpark|orchard|lawn|playground|สวน|สนามเด็กเล่น/i],
  ['yard', 'out', /\byard|\bschool|courtyard|field trip|ลาน|สนาม|โรงเรียน|หน้าบ้าน|หลังบ้าน/i],
  ['village', 'out', /village|hamlet|\bhouse|\bhome|alley|\blane|\bsoi|หมู่บ้าน|ชุมชน|ซอย|ตรอก|บ้าน|เรือน/i],
  ['road', 'out', /\broad|highway|crossroad|ถนน|ทางหลวง|สี่แยก|ทางลูกรัง|ริมทาง/i],
  [
    'city',
    'out',
    /\bcity|\bstreet|downtown|bangkok|avenue|building|\bshop|caf[eé]|mall|hospital|\boffice|police|(?:fire|gas|petrol) station|เมือง|สถานีตำรวจ|โรงพัก|ปั๊มน้ำมัน|กรุงเทพ|ตึก|ย่าน|ร้าน|ห้าง|โรงพยาบาล|สยาม|เยาวราช/i,
  ],
  ['sky', 'out', /\bsky|\bspace|\bcloud|\bheaven|\bmoon|ท้องฟ้า|อวกาศ|สวรรค์|เมฆ|ดวงจันทร์/i],
]

const inside = (picture: Pick<Picture, 'setting'>): boolean => picture.setting === 'int'

export const placeOf = (picture: Pick<Picture, 'setting' | 'place' | 'description'>): Place => {
  const side = inside(picture) ? 'in' : 'out'
  const match = (text: string, strict: boolean) =>
    entries.find(([, where, words]) => (where === 'both' || where === side || !strict) && words.test(text))?.[0]
  const open = picture.setting === 'other'
  return (
    match(picture.place, !open && picture.setting !== 'int-ext') ??
    (side === 'out' ? match(picture.description, true) : undefined) ??
    (inside(picture) || picture.setting === 'int-ext' ? 'room' : 'land')
  )
}

const indoorPlaces = new Set<Place>(indoors)
export const isIndoors = (place: Place): boolean => indoorPlaces.has(place)

const daylights: Record<Hour, Daylight> = {
  dawn: 'dawn',
  morning: 'dawn',
  day: 'day',
  noon: 'day',
  afternoon: 'afternoon',
  dusk: 'dusk',
  evening: 'night',
  night: 'night',
}
export const daylightOf = ({ hour, time }: Pick<Picture, 'hour' | 'time'>): Daylight =>
  hour === undefined ? hourDrawnBefore(time) : daylights[hour]
