import { since } from '../manner.ts'

// What a script calls the parts of a place, and the piece that it is; the longer word is asked first. What stands for
// nothing here (a floor, a sill) is part of what is there already.
const named: readonly (readonly [RegExp, string])[] = [
  [/nightstand|bedside table|โต๊ะข้างเตียง/i, 'nightstand'],
  [/coffee table|low table|โต๊ะเตี้ย|โต๊ะญี่ปุ่น/i, 'low-table'],
  [/dining table|long table|โต๊ะอาหาร|โต๊ะยาว/i, 'long-table'],
  [/operating table|เตียงผ่าตัด/i, 'operating-table'],
  [/altar|โต๊ะหมู่|หิ้งพระ|แท่นบูชา/i, 'altar'],
  [/workbench|โต๊ะช่าง/i, 'workbench'],
  [/\bdesks?\b|โต๊ะทำงาน|โต๊ะเรียน/i, 'desk'],
  [/\btables?\b|โต๊ะ/i, 'table'],
  [/wheelchair|รถเข็นผู้ป่วย|รถเข็นคนไข้/i, 'wheelchair'],
  [/armchair|rocking chair|เก้าอี้โยก|เก้าอี้นวม/i, 'armchair'],
  [/\bthrone|บัลลังก์/i, 'throne'],
  [/witness (?:box|stand)|คอกพยาน/i, 'witness-box'],
  [/\bstools?\b|ม้านั่งเตี้ย/i, 'stool'],
  [/\bpews?\b/i, 'pew'],
  [/ม้าหิน|\bbench(?:es)?\b|ม้านั่ง/i, 'bench'],
  [/\bsofa|\bcouch|banquette|โซฟา/i, 'sofa'],
  [/\bchairs?\b|\bseats?\b|เก้าอี้/i, 'chair'],
  [/hospital bed|\bgurney|\bstretcher|เตียงผู้ป่วย|เตียงคนไข้/i, 'hospital-bed'],
  [/\bcrib|\bcradle|(?<![ก-๙])เปล(?!ญวน)/i, 'crib'],
  [/hammock|เปลญวน/i, 'hammock'],
  [/mattress|ฟูก|ที่นอน/i, 'mattress'],
  [/\bbunk|\bcot\b/i, 'single-bed'],
  [/\bbeds?\b|เตียง/i, 'bed'],
  [/แคร่|ตั่ง/i, 'day-bed'],
  [/เสื่อ|\bmats?\b/i, 'mat'],
  [/\bcarpet|\brug\b|พรม/i, 'rug'],
  [/\bcounter|cash register|\btill\b|ticket booth|เคาน์เตอร์/i, 'counter'],
  [/\bbookshel|\bshel(?:f|ves)|ชั้นหนังสือ|ชั้นวาง|(?<![ก-๙])ชั้น(?![ก-๙])/i, 'shelf'],
  [/refrigerator|\bfridge|ตู้เย็น/i, 'fridge'],
  [/\bwardrobe|\bcloset|ตู้เสื้อผ้า/i, 'wardrobe'],
  [/\blockers?\b|ล็อกเกอร์/i, 'locker'],
  [/phone booth|ตู้โทรศัพท์/i, 'phone-box'],
  [/vending machine|photocopier|\bmachines?\b|(?<![ก-๙])เครื่อง(?![ก-๙])|conveyor|สายพาน/i, 'machine'],
  [/cabinet|cupboard|dresser|drawer|ตู้|ลิ้นชัก/i, 'cabinet'],
  [/\bsafe\b|ตู้เซฟ/i, 'safe'],
  [/clay stove|เตาถ่าน|เตาฟืน|เตาไฟ/i, 'clay-stove'],
  [/\bstove|\boven|เตาแก๊ส|เตาอบ|(?<![ก-๙])เตา(?![ก-๙])/i, 'stove'],
  [/fireplace|hearth|เตาผิง/i, 'fireplace'],
  [/campfire|bonfire|กองไฟ/i, 'campfire'],
  [/bathtub|\btub\b|อ่างอาบน้ำ/i, 'bathtub'],
  [/\bsink\b|อ่างล้าง/i, 'sink'],
  [/\btoilet\b|ชักโครก|โถส้วม/i, 'toilet'],
  [/\bmirror|กระจก(?!หลัง|มอง|หน้ารถ)/i, 'mirror'],
  [/television|\btv\b|ทีวี|โทรทัศน์/i, 'tv'],
  [/\bpiano|\borgan\b|เปียโน/i, 'piano'],
  [/blackboard|chalkboard|whiteboard|กระดาน/i, 'blackboard'],
  [/\bpodium|pulpit|lectern|ธรรมาสน์|แท่นปราศรัย/i, 'podium'],
  [/monitor|console|control panel|แผงควบคุม/i, 'console'],
  [/\bscreen\b|จอหนัง|(?<![ก-๙])จอ(?![ก-๙])/i, 'screen'],
  [/curtain|ม่าน/i, 'curtain'],
  [/\bcoffin|casket|โลง/i, 'coffin'],
  [/\bcage\b|กรง(?!เล็บ)/i, 'cage'],
  [/\bbars\b|ลูกกรง|ซี่กรง/i, 'bars'],
  [/โอ่ง|ตุ่ม/i, 'jars'],
  [/\bcrates?\b|ลังไม้/i, 'crates'],
  [/drip|เสาน้ำเกลือ/i, 'drip-stand'],
  [/stairs|staircase|\bsteps\b|บันได/i, 'stairs'],
  [/railing|banister|\brail\b|ราวบันได|ราวระเบียง/i, 'railing'],
  [/pillar|column|(?<![ก-๙])เสา(?:เรือน|บ้าน)?(?![ก-๙])/i, 'pillar'],
  [/\bfence|รั้ว/i, 'fence'],
  [/\bgate\b|ซุ้มประตู/i, 'gate'],
  [/palmyra|sugar palm|ต้นตาล|ตาลโตนด/i, 'sugar-palm'],
  [/palm tree|coconut|ต้นมะพร้าว/i, 'palm'],
  [/mango|ต้นมะม่วง/i, 'mango-tree'],
  [/banyan|ต้นไทร|ต้นโพธิ์|ต้นจามจุรี/i, 'big-tree'],
  [/กอไผ่|\bbamboo/i, 'bamboos'],
  [/\btrees?\b|\boak\b|ต้นไม้/i, 'tree'],
  [/hedge|พุ่มไม้/i, 'hedge'],
  [/\blog\b|ขอนไม้|ตอไม้/i, 'log'],
  [/\bwell\b|บ่อน้ำ/i, 'well'],
  [/fountain|น้ำพุ/i, 'fountain'],
  [/statue|รูปปั้น/i, 'statue'],
  [/grave|tomb|หลุมศพ/i, 'gravestone'],
  [/\btent\b|เต็นท์/i, 'tent'],
  [/\bswing\b|ชิงช้า/i, 'swing'],
  [/\bslide\b|สไลเดอร์/i, 'slide'],
  [/haystack|hay bale|กองฟาง/i, 'haystack'],
  [/streetlight|street lamp|lamppost|ไฟถนน|เสาไฟ(?!ฟ้า)/i, 'lamp-post'],
  [/\blamp\b|โคมไฟ/i, 'lamp'],
  [/neon|ไฟนีออน/i, 'neon-sign'],
  [/\bstalls?\b|แผง/i, 'stall'],
  [/ศาลพระภูมิ|spirit house/i, 'spirit-house'],
  [/bus shelter|ป้ายรถเมล์/i, 'bus-stop'],
  [/scaffold|นั่งร้าน/i, 'scaffold'],
  [/ร่มชายหาด|beach umbrella/i, 'beach-umbrella'],
  [/\bpier\b|\bdock\b|ท่าน้ำ/i, 'pier-deck'],
  [/\bferry(?!man)|เรือข้ามฟาก|เรือเมล์/i, 'ferry'],
  [/\btiller|\bhelm\b|หางเสือ|พังงา/i, 'tiller'],
  [/\bboat\b|เรือ(?!น)/i, 'boat'],
  [/washing machine|เครื่องซักผ้า/i, 'washing-machine'],
]
export const pieceNamed = (words: string): string | undefined => named.find(([pattern]) => pattern.test(words))?.[1]

// Pieces that serve for one another: a script's "table" is the desk that is there.
const families = [
  ['table', 'desk', 'small-table', 'long-table', 'low-table', 'workbench', 'kitchen-counter'],
  [
    'chair',
    'armchair',
    'stool',
    'salon-chair',
    'deck-chair',
    'seat-row',
    'car-inside',
    'bus-inside',
    'train-inside',
    'plane-inside',
    'cockpit',
  ],
  ['bench', 'plank-bench', 'pew', 'bus-stop', 'log'],
  ['bed', 'single-bed', 'hospital-bed', 'mattress', 'mat', 'day-bed'],
  ['shelf', 'wide-shelf', 'empty-shelf'],
  ['cabinet', 'low-cabinet', 'locker', 'wardrobe'],
  ['counter', 'long-counter', 'kitchen-counter', 'cart', 'stall'],
  ['tree', 'big-tree', 'mango-tree'],
  ['palm', 'palm-left'],
  ['sugar-palm', 'sugar-palm-far'],
  ['stove', 'clay-stove'],
  ['crates', 'crate'],
  ['stall', 'cart'],
  ['altar', 'buddha', 'spirit-house'],
  ['pier-deck', 'pier-posts', 'boat', 'deck', 'ferry'],
  ['lamp', 'hanging-lamp', 'lamp-post', 'boat-lantern'],
  ['campfire', 'fireplace'],
  ['podium', 'pulpit'],
  ['railing', 'parapet', 'deck', 'ferry'],
] as const
// What of a house stands under the open sky as something else.
const outOfDoors: Record<string, string> = { lamp: 'boat-lantern', 'hanging-lamp': 'boat-lantern', rug: 'mat' }
export const pieceFor = (words: string, inside: boolean): string | undefined => {
  const kind = pieceNamed(words)
  return kind === undefined || inside ? kind : (outOfDoors[kind] ?? kind)
}

// A place that its name tells better than its kind does; what floats on a river may be named in the scene only.
const ferries = /\bferry(?!man|\s+(?:pier|terminal|dock|landing|house))|เรือข้ามฟาก|เรือเมล์/i
const temples = /\btemple\b|\bmonastery\b|ลานวัด|ในวัด|(?<![ก-๙])วัด/i
const rows = /\bbeds\b|เตียง(?:เรียง|ราย)/i
const fishing = /เรือประมง|เรือหาปลา|เรืออวน|\bfishing boat|\btrawler/i
const waters = new Set(['river', 'canal', 'lake', 'boat', 'ship', 'sea', 'unknown'])
export const kindOfPlace = (
  kind: string,
  name: string,
  inside: boolean | undefined,
  things: readonly string[],
  manner?: number,
): string => {
  // Beds in a row are no room for one.
  if (since(manner, 5) && kind === 'hospital-room' && things.some((thing) => rows.test(thing))) return 'ward'
  if (inside === true) return kind
  if (temples.test(name) && (kind === 'yard' || kind === 'unknown' || kind === 'temple-hall')) return 'temple'
  if (waters.has(kind) && (ferries.test(name) || things.some((thing) => ferries.test(thing)))) return 'ferry'
  if (since(manner, 5) && waters.has(kind) && fishing.test(name)) return 'fishing-boat'
  return kind
}

export const serves = (kind: string, wanted: string): boolean =>
  kind === wanted ||
  families.some((family) => family[0] === wanted && family.some((each) => each === kind)) ||
  families.some((family) => family.some((each) => each === wanted) && family[0] === kind)
