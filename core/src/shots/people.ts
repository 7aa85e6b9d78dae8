import { ranksBetween } from '../ids/index.ts'
import { remembered } from '../letters/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import { speechesOf } from '../screenplay/speech.ts'
import { type Character, characterSchema, type Location, type Voice } from '../story/character.ts'
import type { Readings } from './from-facts.ts'
import { ageIn, appearanceFrom, registerFor, sexHeard, sexIn } from './introduction.ts'
import { nameTrie } from './name-trie.ts'
import { appearanceOf, registerOf, toldPeople } from './told-people.ts'

const plainName = /^[!-~]+$/
export const foldName = (name: string): string =>
  plainName.test(name) ? name.toLowerCase() : name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

const thai = /[\u0E00-\u0E7F]/
// A character's name is no longer; what is longer is a cue that is no name.
const longestSought = 120

// Finds who is spoken of in a text. Latin names are whole words; Thai runs on, so the longest name wins.
export const nameFinder = (characters: readonly Pick<Character, 'id' | 'name' | 'aliases'>[]) => {
  const byName = new Map<string, string>()
  for (const { id, name, aliases } of characters) {
    for (const each of [name, ...aliases]) {
      const folded = foldName(each)
      if (!byName.has(folded)) byName.set(folded, id)
    }
  }
  const names = [...byName.keys()].filter((name) => name.length > 1 && name.length <= longestSought)
  // Made when first asked: where nothing but speech stands, nobody asks.
  let find: ReturnType<typeof nameTrie> | undefined
  const read = (text: string): readonly string[] => {
    find ??= nameTrie(names.map((name) => ({ name, ends: thai.test(name) ? 'anywhere' : 'word' })))
    return find(text.normalize('NFC')).flatMap((found) => byName.get(foldName(found)) ?? [])
  }
  const named = names.length === 0 ? () => [] : remembered(read)
  return {
    byName: (name: string): string | undefined => byName.get(foldName(name)),
    // In the order they are named.
    inText: (text: string): string[] => [...new Set(named(text))],
    // Whose doing it is that comes next.
    lastIn: (text: string): string | undefined => named(text).at(-1),
  }
}
export type NameFinder = ReturnType<typeof nameFinder>

const registers: [Voice['register'], RegExp][] = [
  ['narrator', /\b(?:narrator|announcer|voice)\b|ผู้บรรยาย|เสียงบรรยาย|พิธีกร/i],
  ['elder-woman', /\b(?:grandma|grandmother|granny|old woman|nana)\b|^(?:คุณ)?ยาย|^(?:คุณ)?ย่า|ป้า|แม่เฒ่า/i],
  ['elder-man', /\b(?:grandpa|grandfather|old man|abbot)\b|^(?:คุณ)?ตา(?=$|[ก-ฮ ])|^(?:คุณ)?ปู่|หลวงตา|หลวงปู่|ลุง|พ่อเฒ่า/i],
  ['child', /\b(?:boy|girl|kid|child)\b|เด็ก|หนู(?=$|[ก-ฮ])|น้อง/i],
  [
    'woman',
    /\b(?:woman|mother|mom|mum|wife|sister|aunt|queen|princess|nurse|lady|mrs|ms|miss|waitress|nun)\b|แม่|นาง(?=$|สาว|[ก-ฮ])|หญิง|สาว|พี่สาว|น้า|เจ้าหญิง|พยาบาล|ภรรยา|แม่ชี/i,
  ],
  [
    'man',
    /\b(?:man|father|dad|husband|brother|uncle|king|prince|mr|monk|soldier|officer)\b|พ่อ|นาย(?=$|[ก-ฮ])|ชาย|หนุ่ม|พี่ชาย|อา(?=$)|เจ้าชาย|หลวงพ่อ|พระ|สามี|ตำรวจ|ทหาร/i,
  ],
]
// The commonest given names whose owner's voice is plain; others alternate, so that two people do not sound alike.
const women =
  /^(?:alice|anna|anne|beth|carmen|clara|elena|fatima|ella|emma|eva|grace|jane|jenny|julia|kate|laura|lily|lisa|lucy|mai|mara|mei|maria|mary|maya|mia|nina|nora|olivia|priya|rachel|rosa|rose|ruth|sara|sarah|sofia|sophie|yuki|zoe|มาลี|มะลิ|ดาว|แก้ว|นุช|หญิง|ฟ้า|ใบบัว|บัว|พลอย|แพร|ฝน|น้ำ|อร|สมศรี|วันดี|จันทร์|เดือน|นิด|แนน|แป้ง|ปลา|ส้ม|มุก)$/i
const men =
  /^(?:adam|ahmed|alex|ali|antonio|ben|bob|carlos|charlie|dan|daniel|david|diego|eric|frank|george|hans|harry|henry|hiro|ivan|jack|james|joe|joel|john|jose|josé|juan|ken|kenji|leo|luis|luke|marco|mark|max|miguel|mike|nick|noah|oliver|omar|paul|pedro|peter|raj|ravi|ray|sam|simon|steve|tom|tomas|tony|will|ก้อง|สมชาย|ต้น|เอก|ชัย|บอย|โต้ง|กล้า|เพชร|ดิน|ธง|หมอก|ภูมิ|นนท์|วิทย์|ศักดิ์|มานะ|ปิติ|เก่ง|สิงห์|ทอง)$/i

// `introduced`: what stands right behind the first mention of the name; it knows best. `said`: all they say.
export const guessRegister = (
  name: string,
  about: string,
  at: number,
  { introduced = '', said = '' } = {},
): Voice['register'] => {
  const age = ageIn(introduced)
  const told = sexIn(introduced) ?? sexIn(name)
  // "Grandmother", "the boy": the name itself has said more than man or woman.
  const named = registers.slice(0, 4).find(([, pattern]) => pattern.test(name))
  if (named) return named[0]
  if (told) return registerFor(told, age)
  const heard = sexHeard(said)
  const plain = heard && !registers[0]?.[1].test(name) ? heard : guessPlain(name, about, at)
  return plain === 'woman' || plain === 'man' ? registerFor(plain, age) : plain
}

const guessPlain = (name: string, about: string, at: number): Voice['register'] => {
  const hers = (about.match(/\b(?:she|her|hers)\b|เธอ|หล่อน/gi) ?? []).length
  const his = (about.match(/\b(?:he|him|his)\b/gi) ?? []).length
  const found = registers.find(([, pattern]) => pattern.test(name))
  if (found) return found[0]
  if (women.test(name.trim())) return 'woman'
  if (men.test(name.trim())) return 'man'
  if (hers !== his) return hers > his ? 'woman' : 'man'
  return registers.find(([, pattern]) => pattern.test(about))?.[0] ?? (at % 2 === 0 ? 'woman' : 'man')
}

// `newId` is given the folded name, so that two who find somebody new at once can come to the same id.
type Options<T> = {
  newId: (from?: string) => string
  previous?: readonly T[]
  stamp?: { updatedAt: number; updatedBy: string }
}
const imported = { updatedAt: 0, updatedBy: 'import' }

const idsBeside = (known: readonly { id: string }[], newId: (from?: string) => string) => {
  const taken = new Set(known.map(({ id }) => id))
  return (name: string): string => {
    const derived = newId(foldName(name))
    const id = taken.has(derived) ? newId() : derived
    taken.add(id)
    return id
  }
}

const shownName = (cue: string): string => {
  const plain = cue.replace(/\s+/g, ' ').trim().slice(0, 80)
  if (plain !== plain.toUpperCase() || !/[A-Z]{2}/.test(plain)) return plain
  return plain.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}

type Heard = Map<string, { name: string; words: number; said: string; about: string; introduced: string }>

// Up to the end of the phrase, and no further than the next one named.
const introduce = (entry: { name: string; introduced: string }, folded: string): void => {
  const name = foldName(entry.name)
  const at = folded.indexOf(name)
  const after = at < 0 ? '' : folded.slice(at + name.length, at + entry.name.length + 60)
  entry.introduced = after.split(/[.!?@\n]/)[0] || ' '
}

// What actions say of one person alone tells more of their voice than their name.
const hearAbout = (scenes: readonly Scene[], heard: Heard): void => {
  const names = [...heard].map(([id, { name }]) => ({ id, name, aliases: [] }))
  const finder = nameFinder(names)
  for (const { kind, text } of scenes.flatMap(({ elements }) => elements)) {
    if (kind !== 'action') continue
    const ids = finder.inText(text)
    const strangers = ids.flatMap((id) => heard.get(id) ?? []).filter(({ introduced }) => introduced === '')
    const folded = strangers.length > 0 ? foldName(text) : ''
    for (const stranger of strangers) introduce(stranger, folded)
    const [only, another] = ids
    const entry = only !== undefined && another === undefined ? heard.get(only) : undefined
    if (entry && entry.about.length < 2000) entry.about += ` ${text}`
  }
}

// Those who speak, most first; who is already known is left as the writer has them.
export const findCharacters = (
  scenes: readonly Scene[],
  { newId, previous = [], stamp = imported, readings }: Options<Character> & { readings?: Readings },
): Character[] => {
  const known = nameFinder(previous)
  const heard: Heard = new Map()
  for (const scene of scenes) {
    for (const { name, text } of speechesOf(scene)) {
      if (known.byName(name) !== undefined) continue
      const folded = foldName(name)
      const entry = heard.get(folded) ?? { name, words: 0, said: '', about: '', introduced: '' }
      entry.words += text.length
      if (entry.said.length < 4000) entry.said += `${text}\n`
      heard.set(folded, entry)
    }
  }
  const told = readings && toldPeople(scenes, readings, foldName)
  if (told === undefined) hearAbout(scenes, heard)
  const found = [...heard.values()].sort((a, b) => b.words - a.words).slice(0, 200)
  const ranks = ranksBetween(
    previous
      .map(({ rank }) => rank)
      .sort()
      .at(-1),
    undefined,
    found.length,
  )
  const idOf = idsBeside(previous, newId)
  const made = found.map(({ name, said, about, introduced }, at) => {
    const known = told?.get(foldName(name))
    const guessed = guessRegister(name, about, at + previous.length, { introduced, said })
    return characterSchema.parse({
      id: idOf(name),
      rank: ranks[at],
      name: shownName(name),
      appearance: known
        ? appearanceOf(known, thai.test(name + said) ? 'th' : 'en')
        : appearanceFrom(name, introduced, said),
      role: previous.length === 0 && at === 0 ? 'protagonist' : 'supporting',
      voice: {
        register: (known && registerOf(known)) ?? guessed,
        pitchCents: [0, -120, 140, -60, 80][at % 5],
      },
      ...stamp,
    })
  })
  return [...previous, ...made]
}

export const findLocations = (
  scenes: readonly Scene[],
  { newId, previous = [], stamp = imported }: Options<Location>,
): Location[] => {
  const known = new Set(previous.map(({ name }) => foldName(name)))
  const places: string[] = []
  for (const { heading } of scenes) {
    const place = heading?.place.slice(0, 120).trim() ?? ''
    if (place === '' || known.has(foldName(place))) continue
    known.add(foldName(place))
    places.push(place)
  }
  const ranks = ranksBetween(
    previous
      .map(({ rank }) => rank)
      .sort()
      .at(-1),
    undefined,
    places.length,
  )
  const idOf = idsBeside(previous, newId)
  const made = places.map((name, at) => ({ id: idOf(name), rank: ranks[at] ?? 'V', name, description: '', ...stamp }))
  return [...previous, ...made]
}
