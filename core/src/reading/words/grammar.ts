// The small words that tell what stands to what. Thai and English in one list where they do the same.
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const articles = set(
  'a an the this that these those some another one each every no any both either several two three four five six seven eight nine ten many few',
)
export const owners = set('his her its their my your our whose')
export const determiners = new Set([...articles, ...owners])
export const prepositions = set(
  'in on at of to into onto from with without by for about over under behind beside between through across along around near against toward towards past inside outside beneath below above among off up down after before beyond atop within upon opposite like as than via',
)
export const conjunctions = set(
  'and but then as while when who which that because so until before after or where whose if though although once',
)
export const thaiConjunctions = set(
  'แล้ว และ ก่อน พลาง ขณะ ขณะที่ จน จนกระทั่ง แต่ ส่วน เพื่อ ซึ่ง โดย เมื่อ พอ ก็ หรือ เพราะ กระทั่ง ก่อนจะ ก่อนที่ แล้วก็ ในขณะที่ ระหว่าง พร้อม พร้อมกับ ทั้งที่ ถ้า หาก',
)
export const thaiPrepositions = set(
  'ใน บน ที่ ใต้ ข้าง หน้า หลัง ริม กลาง จาก ของ กับ ถึง สู่ ตาม ระหว่าง เหนือ นอก แก่ ต่อ ด้วย ให้ ตรง ใกล้ รอบ หา ใส่ เกี่ยวกับ แห่ง',
)

export const denials = set(
  "not no never doesn't don't isn't aren't won't can't cannot didn't hasn't haven't wasn't couldn't wouldn't neither nor nobody without refuses refuse hardly barely nothing none",
)
export const thaiDenials = set('ไม่ ไม่ได้ มิ มิได้ ไม่เคย อย่า ยังไม่ ไม่มี ไร้ ไม่มีใคร หา ปราศจาก ไม่ยอม ไม่กล้า ไม่ทัน')
// What follows has not happened, or is not meant.
export const unreal = set(
  "would could might may should will shall must about wants want wishes wish tries try plans plan pretends pretend going hopes hope threatens wanted tried almost nearly used had once if imagines imagine instead can needs decides seems seem i'll",
)
export const thaiUnreal = set(
  'จะ กำลังจะ อยาก แกล้ง แสร้ง เกือบ พยายาม เหมือนจะ คล้ายจะ ควร ต้อง เคย ตั้งใจ ราวกับจะ ทำท่า ทำท่าจะ ขอ คิดจะ ถ้า หาก ฝัน นึก อยากจะ เตรียม',
)
export const similes = set(
  'like as-if as-though เหมือน ราวกับ อย่างกับ ราว ดุจ ประหนึ่ง ดั่ง คล้าย คล้ายกับ เหมือนกับ เหมือนกัน ปานประหนึ่ง เสมือน ยังกับ ราวกับว่า เหมือนว่า อย่าง',
)
export const halts = set('stop cease quit finish หยุด เลิก')
// After these the one named next does what comes after.
export const watching = set(
  'look listen help push pull show teach follow hold embrace carry search wait let make see watch hear find feed tell order force ask help send',
)

export const pronouns = {
  he: set('he him his himself'),
  she: set('she her hers herself'),
  they: set('they them their themselves both everyone everybody ทั้งคู่ ทั้งสอง ทั้งสองคน พวกเขา ทุกคน ทั้งสาม ทั้งหมด ต่างคนต่าง'),
  thaiShe: set('เธอ หล่อน นาง'),
  thaiHe: set('เขา แก ท่าน'),
}
export const subjectPronouns = set('he she they both everyone everybody')

// Words a sentence may begin with that are nobody's name.
// biome-ignore format: words, many to a line
export const commonWords = set(`i he she it we they you him her them me us his hers its their theirs my mine your yours our ours himself herself
  itself themselves this that these those here there where when while why how what who whom whose which and but or nor so yet for if then than
  as at by in of on to up with from into onto over under after before between behind below above about against along around through across
  inside outside beside beyond near off out down a an the some any no none not never always still just only even ever also too very more most
  less least much many few each every either neither both all half one two three four five six seven eight nine ten another other others
  someone somebody something anyone anybody anything nobody nothing everyone everybody everything is are was were be been being am do does did
  done has have had can could will would shall should may might must now later soon again once twice finally suddenly slowly quickly silence
  beat pause darkness light lights black white red blue green gold grey dark rain snow wind night day morning noon evening dawn dusk music sound
  sounds voices voice noise close wide angle shot view pov camera real good great big small long short old young new last first next same
  maybe perhaps yes okay oh ah hey well right left back away home nothing god lord sir madam mom dad mister time`)

export const bodyParts = set(
  'hand hands eye eyes face head shoulders shoulder arm arms leg legs foot feet mouth lip lips jaw knee knees back chest finger fingers fist fists hair voice breath wrist wrists elbow elbows ankle ankles waist hip hips palm palms thumb thumbs brow chin cheek cheeks body nose throat heart gaze tears มือ ตา หน้า หัว ไหล่ แขน ขา เท้า ปาก ริมฝีปาก กราม เข่า หลัง อก นิ้ว ผม เสียง คิ้ว คาง แก้ม ตัว จมูก คอ หัวใจ สายตา นัยน์ตา ดวงตา แววตา น้ำตา หู ร่าง',
)
export const adverbs = set(
  'still just only already slowly quickly now suddenly quietly softly almost again also too even finally then gently carefully silently never always simply there here alone together back away out up down off over around in on is are be was were now, both all half ค่อย ๆ กำลัง ยัง ก็ จึง รีบ เริ่ม ได้ มา ไป อยู่ ต่าง เพิ่ง นั้น นี้ คน หนึ่ง สอง เอง ด้วย กัน ทัน ขึ้น ลง เข้า ออก กลับ ทันที',
)

export const politeMan = set('ครับ ผม ครับผม คร้าบ ฮะ กระผม ขอรับ เกล้ากระผม')
export const politeWoman = set('ค่ะ คะ ดิฉัน อิฉัน เพคะ ดิชั้น เจ้าค่ะ เจ้าคะ')
