import {
  adverbs,
  bodyParts,
  commonWords,
  conjunctions,
  determiners,
  owners,
  pronouns,
  similes,
  subjectPronouns,
  thaiConjunctions,
  thaiPrepositions,
} from '../words/grammar.ts'
import { hitsIn } from './book.ts'
import { fold, type Person } from './cast.ts'
import { endingOf } from './english.ts'
import {
  addPerson,
  attend,
  isGivenName,
  rebuildNames,
  type State,
  sexOf,
  spanOfTokens,
  tellAge,
  tellSex,
  thaiTitleOf,
  titlesOfEnglish,
  titlesOfThai,
  wordsOf,
} from './state.ts'
import type { Token } from './tokens.ts'
import type { Unit } from './units.ts'
import type { Noun } from './words.ts'

export type Mention = {
  at: number
  end: number
  people: Person[]
  by: 'name' | 'noun' | 'pronoun'
  // Whose something is: "Mali's hand", "his hand".
  owns: boolean
  // "her", "them": never who does it.
  object: boolean
}

const isThai = (token: Token | undefined): boolean => token?.kind === 'thai'
const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
const isCaps = (token: Token): boolean =>
  token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text)

// Names that are words too: "will you", "may I".
const verbsToo = new Set(
  'will may mark bill rob sue pat grant chase drew jack frank hope joy grace rose art ray gene dean guy max dawn june april summer autumn iris olive ivy ruby pearl faith violet daisy lily hank dolly penny'.split(
    ' ',
  ),
)
const after = new Set('you i he she it we they not be have the this that'.split(' '))

const isName = (tokens: readonly Token[], at: number, end: number): boolean => {
  const first = tokens[at]
  if (first === undefined) return false
  if (first.kind !== 'latin') return true
  if (!tokens.slice(at, end).some(isCapital)) return false
  if (end - at > 1 || !verbsToo.has(first.lower)) return true
  return !after.has(tokens[end]?.lower ?? '') && !determiners.has(tokens[at - 1]?.lower ?? '')
}

const sentenceStart = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'line' || /^[.!?:;"“”—–-]$/.test(before.text)
}

// Words in capitals that are the camera's.
const notPeople = new Set(
  'int ext cut to fade in out back super title the end pov close on angle insert montage begin later continuous bang crash boom series of shots intercut flashback dream sequence vo os oc phone dissolve smash match black and a cont tv dvd id fbi cia nypd usa uk ufo dj ok sos er icu atm cctv gps led suv mri dna asap am pm st mr mrs ms dr we i his her year years'.split(
    ' ',
  ),
)
const abbreviated = new Set('mr mrs ms dr prof sgt capt lt rev gen col st'.split(' '))
const months = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas god english french thai chinese american british german spanish japanese italian'.split(
    ' ',
  ),
)

const sentenceVerb = (tokens: readonly Token[], at: number): boolean =>
  sentenceStart(tokens, at) && /(?:s|ed|ing|ly)$/.test(tokens[at]?.lower ?? '')

// People who are named where they come in and do not speak.
export const meetNamed = (state: State, unit: Unit): void => {
  let met = false
  const tokens = wordsOf(state, unit.text)
  const known = hitsIn(state.names, tokens).filter((hit) => isName(tokens, hit.at, hit.end))
  for (const hit of known) {
    const person = hit.values[0]
    if (person === undefined || person.nameless || tokens[hit.at]?.kind !== 'latin') continue
    const caps = isCaps(tokens[hit.at] as Token)
    const goes = (token: Token | undefined): token is Token =>
      token?.kind === 'latin' &&
      isCapital(token) &&
      (!caps || isCaps(token)) &&
      !commonWords.has(token.lower) &&
      !notPeople.has(token.lower)
    let [from, to] = [hit.at, hit.end]
    const first = tokens[from]
    while (goes(tokens[to]) && !known.some((other) => other.at === to)) to++
    while (
      first !== undefined &&
      goes(tokens[from - 1]) &&
      tokens[from - 1]?.text !== undefined &&
      !known.some((other) => other.end === from) &&
      !sentenceVerb(tokens, from - 1)
    )
      from--
    if (tokens[from - 1]?.text === '.' && goes(tokens[from - 2]) && titlesOfEnglish.has(tokens[from - 2]?.lower ?? ''))
      from -= 2
    const name = unit.text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0)
    if (
      (from < hit.at || to > hit.end) &&
      !person.aliases.includes(name) &&
      fold(name) !== fold(person.name) &&
      name.length < 60
    ) {
      person.aliases.push(name)
      met = true
    }
  }
  const covered = new Set(known.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, n) => at + n)))
  const nouns = new Set(
    hitsIn(state.words.nouns, tokens).flatMap(({ at, end }) => Array.from({ length: end - at }, (_, n) => at + n)),
  )
  const verbs = new Map(hitsIn(state.words.verbs, tokens).map((hit) => [hit.at, hit]))
  const meet = (at: number, end: number): void => {
    const from = tokens[at]?.from ?? 0
    const name = unit.text.slice(from, tokens[end - 1]?.to ?? 0)
    for (let n = at; n < end; n++) covered.add(n)
    const standing = state.people.find((person) => fold(person.name) === fold(name))
    if (standing) return
    addPerson(state, { name })
    met = true
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || covered.has(at)) continue
    if (token.kind === 'latin' && isCapital(token)) {
      let end = at + 1
      const caps = isCaps(token)
      while (
        tokens[end]?.kind === 'latin' &&
        !covered.has(end) &&
        (caps ? isCaps(tokens[end] as Token) : isCapital(tokens[end] as Token))
      )
        end++
      const run = tokens.slice(at, end)
      const next = tokens[end]
      const title = titlesOfEnglish.has(token.lower)
      if (
        title &&
        abbreviated.has(token.lower) &&
        end === at + 1 &&
        next?.text === '.' &&
        tokens[end + 1] &&
        isCapital(tokens[end + 1] as Token) &&
        tokens[end + 1]?.kind === 'latin'
      ) {
        let last = end + 2
        while (tokens[last]?.kind === 'latin' && isCapital(tokens[last] as Token)) last++
        meet(at, last)
        at = last - 1
        continue
      }
      const words = run.filter(({ lower }) => !notPeople.has(lower))
      const anyNoun = run.some((_, n) => nouns.has(at + n))
      const aged = next !== undefined && (next.text === ',' || next.text === '(') && tokens[end + 1]?.kind === 'number'
      const does =
        verbs.has(end) && /^(?:s|ed)$/.test(endingOf(tokens[end]?.lower ?? '')) && !isCaps(tokens[end] as Token)
      const start = sentenceStart(tokens, at)
      const given = run.some(({ lower }) => isGivenName(lower))
      const plainWord =
        words.length === 0 ||
        (words.every(({ lower }) => commonWords.has(lower)) && !(given && does)) ||
        (start && run.length === 1 && hitsIn(state.words.moments, run).length > 0) ||
        run.every(({ lower }) => months.has(lower)) ||
        (anyNoun && !title && !given)
      if (
        !plainWord &&
        !(
          start &&
          run.length === 1 &&
          (conjunctions.has(token.lower) || determiners.has(token.lower) || /ly$|ing$|ed$/.test(token.lower))
        )
      ) {
        const lastIsVerb = run.length === 1 && verbs.has(at)
        if (
          (title && run.length > 1) ||
          aged ||
          (given && (!verbsToo.has(token.lower) || does || !start)) ||
          (!lastIsVerb &&
            (caps
              ? does || next?.text === ',' || next?.text === '(' || (run.length > 1 && !start)
              : does && (!start || token.text.length > 2)))
        )
          meet(at, end)
      }
      at = end - 1
    } else if (token.kind === 'thai' && (at === 0 || token.spaced || tokens[at - 1]?.kind !== 'thai')) {
      // A Thai name stands by itself before its age, or behind a title.
      let end = at + 1
      while (isThai(tokens[end]) && !tokens[end]?.spaced) end++
      const opened = tokens[end]?.text === '(' && /^\d|[๐-๙]|อายุ|วัย/.test(tokens[end + 1]?.text ?? '')
      const noun = nouns.has(at)
      const numbered =
        tokens[end]?.kind === 'number' &&
        tokens[end]?.spaced === true &&
        (at === 0 || tokens[at - 1]?.kind === 'line' || /[.!?]/.test(tokens[at - 1]?.text ?? '') || token.spaced) &&
        !hitsIn(state.words.moments, tokens.slice(at, end)).length &&
        !hitsIn(state.words.places, tokens.slice(at, end)).length &&
        /^(?:\s|,|$)/.test(unit.text.slice(tokens[end]?.to ?? 0)) &&
        end - at <= 3 &&
        !tokens.slice(at, end).some(({ text }) => notBeforeNumber.test(text))
      if ((opened || numbered) && end - at <= 4 && !verbs.has(at) && !(noun && end - at === 1)) {
        meet(at, end)
        continue
      }
      if (isGivenName(token.text) && end === at + 1 && (tokens[end]?.spaced ?? false) && (verbs.has(end) || opened))
        meet(at, end)
      if (titlesOfThai.has(token.text) && !covered.has(at + 1)) {
        let last = at + 1
        while (
          last < Math.min(end, at + 4) &&
          !verbs.has(last) &&
          !nouns.has(last) &&
          !stopsName.has(tokens[last]?.text ?? '')
        )
          last++
        const named =
          last > at + 1 &&
          (last === end ||
            verbs.has(last) ||
            isGivenName(tokens[at + 1]?.text ?? '') ||
            tokens[at + 1]?.known === false)
        if (named && !/^(?:แก่|เฒ่า|ชรา|หนุ่ม|สาว)$/.test(tokens[at + 1]?.text ?? '')) meet(at, last)
      }
    }
  }
  if (met) rebuildNames(state)
}
const notBeforeNumber =
  /^(?:วัย|อายุ|ฉาก|ฉากที่|ปี|พ|ศ|ห้อง|สาย|เบอร์|หมายเลข|ตอน|ที่|ชั้น|เวลา|แถว|ราว|เกือบ|อีก|กว่า|หลัง|ครั้ง|ภาพ|ช็อต|เลข|หน้า|บท|รอบ|วันที่)$/
const stopsName = new Set(
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ไฟ แสง เงา คลื่น ทุกอย่าง ฝูง หมู่ กลุ่ม ภาพ กล้อง จอ กำลัง ก็ จะ ได้ ไม่ ยัง คน นั่น นี้ นั้น ที่ ใน กับ และ แล้ว ของ เอง ต่าง ทั้ง หลาย คนหนึ่ง เลย ค่อย ทำ มี เป็น อยู่ ไป มา ว่า ให้ จึง เคย เพิ่ง สอง สาม แก่ ข้าง บน พร้อม วัย อายุ จ๋า จ๊ะ ครับ ค่ะ คะ ล่ะ ครับผม นะ สิ ด้วย ถึง จาก เสื้อ ใส่ ต้อง คง อยาก วันนี้ ขา หรือ ถูก เรา หนู เขา ผู้ ตัว แต่ละ ทุก ๆ เธอ ใคร คนเดียว ไหน'.split(
    ' ',
  ),
)

const ofPeople = new Set(
  'walk run sit-down stand-up look speak whisper shout smile laugh weep nod shake-head hold take give put come-near turn wait wai eat drink phone embrace listen read write enter point open close lift carry sleep wake sing push pull'.split(
    ' ',
  ),
)

// Thai names that nothing marks: who again and again does what only people do.
export const meetThaiNames = (state: State, units: readonly Unit[]): void => {
  const counts = new Map<string, { all: number; does: number; sure: boolean }>()
  const texts = units.filter(({ is }) => is === 'action').map(({ text }) => text)
  if (!texts.some((text) => /[ก-๙]/.test(text))) return
  for (const text of texts) {
    const tokens = wordsOf(state, text)
    const verbs = new Map(hitsIn(state.words.verbs, tokens).map((hit) => [hit.at, hit]))
    const found = hitsIn(state.words.nouns, tokens)
    const wholeNouns = new Set([...found, ...hitsIn(state.names, tokens)].map(({ at, end }) => `${at}-${end}`))
    const nouns = new Set(
      [
        ...found,
        ...hitsIn(state.names, tokens),
        ...hitsIn(state.words.moments, tokens),
        ...hitsIn(state.words.places, tokens),
      ].flatMap(({ at, end }) => Array.from({ length: end - at }, (_, n) => at + n)),
    )
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'thai' || verbs.has(at)) continue
      const before = tokens[at - 1]
      const opens = before === undefined || token.spaced || before.kind !== 'thai' || thaiConjunctions.has(before.text)
      if (
        !opens ||
        stopsName.has(token.text) ||
        thaiConjunctions.has(token.text) ||
        adverbs.has(token.text) ||
        bodyParts.has(token.text) ||
        thaiPrepositions.has(token.text)
      )
        continue
      for (const length of [1, 2]) {
        const run = tokens.slice(at, at + length)
        const verb = verbs.get(at + length)
        if (
          run.length < length ||
          run.some(
            (each, n) =>
              each.kind !== 'thai' || (n > 0 && (each.spaced || verbs.has(at + n) || stopsName.has(each.text))),
          )
        )
          break
        const human = verb?.values.some(
          ({ act, posture }) =>
            (posture !== undefined && posture !== 'float' && posture !== 'hang') ||
            (act !== undefined && ofPeople.has(act)),
        )
        if (!human || (length === 1 && nouns.has(at)) || wholeNouns.has(`${at}-${at + length}`)) continue
        const name = run.map(({ text: word }) => word).join('')
        if (name.length < 2) continue
        const count = counts.get(name) ?? { all: 0, does: 0, sure: false }
        count.does++
        count.sure ||= (isGivenName(name) || run.some(({ known }) => !known)) && !nouns.has(at)
        counts.set(name, count)
        break
      }
    }
  }
  const whole = units.map(({ text }) => text).join('\n')
  let met = false
  for (const [name, count] of counts) {
    count.all = whole.split(name).length - 1
    if (!(count.sure || (count.does > 1 && count.all > 1) || (count.does > 0 && count.all > 2))) continue
    addPerson(state, { name })
    met = true
  }
  if (met) rebuildNames(state)
}

// Names that are only said.
export const meetInSpeech = (state: State, unit: Unit): void => {
  const tokens = wordsOf(state, unit.text)
  const known = hitsIn(state.names, tokens)
  let met = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (
      token?.kind !== 'latin' ||
      !isCapital(token) ||
      isCaps(token) ||
      known.some((hit) => hit.at <= at && at < hit.end)
    )
      continue
    let end = at + 1
    if (abbreviated.has(token.lower) && tokens[end]?.text === '.') end++
    while (
      tokens[end]?.kind === 'latin' &&
      isCapital(tokens[end] as Token) &&
      !commonWords.has(tokens[end]?.lower ?? '')
    )
      end++
    const name = unit.text.slice(token.from, tokens[end - 1]?.to ?? 0)
    const titled = titlesOfEnglish.has(token.lower) && end > at + 1 && tokens[end - 1]?.text !== '.'
    const given =
      isGivenName(token.lower) &&
      (!sentenceStart(tokens, at) || (!verbsToo.has(token.lower) && (end > at + 1 || tokens[end]?.text !== undefined)))
    if ((titled || given) && !months.has(token.lower)) {
      addPerson(state, { name })
      met = true
    }
    at = end - 1
  }
  if (met) rebuildNames(state)
}

const grown = { child: 'child', teen: 'teen', adult: 'adult', elder: 'elder' } as const

const headOf = (tokens: readonly Token[], at: number, end: number): string =>
  tokens
    .slice(at, end)
    .map((token) => (token.kind === 'latin' ? (token.bases.at(-1) ?? token.lower) : token.lower))
    .join(token0(tokens[at]))
const token0 = (token: Token | undefined): string => (token?.kind === 'thai' ? '' : ' ')

const articlesNew = new Set(['a', 'an', 'another', 'two', 'three', 'four', 'several', 'some'])

// Whoever is meant by a noun: somebody who is called so, or somebody new.
const resolveNoun = (
  state: State,
  tokens: readonly Token[],
  from: number,
  at: number,
  end: number,
  noun: Noun & { is: 'person' },
  unit: Unit,
): Person => {
  const head = headOf(tokens, at, end)
  const bare = head.split(' ').at(-1) ?? head
  const determiner = tokens[from]?.lower ?? ''
  const fresh = articlesNew.has(determiner)
  const text = unit.text.slice(tokens[from]?.from ?? 0, tokens[end - 1]?.to ?? 0)
  const called = state.people.filter(
    (person) =>
      person.group === noun.group &&
      (person.heads.has(head) ||
        fold(person.name).split(' ').includes(bare) ||
        fold(person.name) === head ||
        (isThai(tokens[at]) && person.name.startsWith(head)) ||
        (noun.kin !== undefined && person.kin === noun.kin)),
  )
  const here = called.filter((person) => person.here)
  const exact = (here.length > 0 ? here : called)[0]
  if (exact && (!fresh || !exact.here || exact.heads.size === 0 || (determiner === 'a' && !exact.here))) {
    exact.heads.add(head)
    return exact
  }
  // "the woman": whoever is already there and may be one.
  if (
    !fresh &&
    !noun.group &&
    noun.calling === undefined &&
    noun.kin === undefined &&
    noun.sex !== undefined &&
    (determiner === 'the' || isThai(tokens[at]))
  ) {
    const there = state.recent.find(
      (person) => !person.group && person.here && sexOf(person) === noun.sex && determiner === 'the',
    )
    if (there) {
      there.heads.add(head)
      return there
    }
  }
  const person = addPerson(state, {
    name: text.replace(/^(?:the|a|an)\s+/i, (article) => article),
    nameless: true,
    group: noun.group,
    heads: [head],
  })
  if (noun.sex) person.likely = noun.sex
  if (noun.kin) person.kin = noun.kin
  return person
}

const resolvePronoun = (state: State, lower: string): Person[] => {
  const fits = (sex: 'm' | 'f') => (person: Person) => !person.group && person.here && sexOf(person) === sex
  const open = (person: Person) => !person.group && person.here && sexOf(person) === undefined
  const bySex = (sex: 'm' | 'f'): Person[] => {
    const subject = state.subject.length === 1 ? state.subject : []
    const order = [...subject, ...state.recent, ...state.people]
    const found = order.find(fits(sex)) ?? order.find(open)
    return found ? [found] : []
  }
  if (pronouns.he.has(lower) || pronouns.thaiHe.has(lower)) {
    const found = bySex('m')
    if (found.length > 0 || pronouns.he.has(lower)) return found
    return state.subject.slice(0, 1)
  }
  if (pronouns.she.has(lower) || pronouns.thaiShe.has(lower)) return bySex('f')
  if (state.subject.length > 1) return state.subject
  const there = state.people.filter((person) => person.here && !person.group)
  if (there.length > 1 && there.length < 5) return there
  const group = state.recent.find((person) => person.group)
  return group ? [group] : there
}

// "โน้ต เด็กเข็นผัก วัยรุ่น ดันรถเข็น": a name by itself, and behind it what that person is, before anything is done.
const nameAlone = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  nouns: readonly { at: number; end: number }[],
  verbs: ReadonlySet<number>,
  from: number,
): Mention | undefined => {
  if (tokens[from]?.spaced !== true) return undefined
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end <= from)
  if (name === undefined || tokens[name.end]?.spaced !== true) return undefined
  for (let at = name.end; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark' || token.kind === 'line') return undefined
    if (token.spaced && verbs.has(at)) return undefined
  }
  const opens = name.at === 0 || tokens[name.at]?.spaced === true || tokens[name.at - 1]?.kind !== 'thai'
  return opens && nouns.length > 0 ? name : undefined
}

// "APRIL, her daughter's friend, a teenager in every limb, lies …": between commas and before the verb it is still April.
const nameInApposition = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  verbs: ReadonlySet<number>,
  from: number,
): Mention | undefined => {
  if (tokens[from - 1]?.text !== ',' || !/^(?:a|an|the|his|her|their)$/.test(tokens[from]?.lower ?? ''))
    return undefined
  const name = mentions.findLast((mention) => mention.by === 'name' && mention.end < from)
  if (name === undefined || tokens[name.end]?.text !== ',' || !(name.at === 0 || sentenceStart(tokens, name.at)))
    return undefined
  for (let at = name.end; at < from; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'line' || /^[.!?;:]$/.test(token.text)) return undefined
    if (verbs.has(at) && endingOf(token.lower) === 's') return undefined
  }
  return name
}

// All who are spoken of in a text, from left to right.
export const mentionsIn = (state: State, unit: Unit, tokens: readonly Token[]): Mention[] => {
  const mentions: Mention[] = []
  const taken = new Set<number>()
  const take = (at: number, end: number): void => {
    for (let n = at; n < end; n++) taken.add(n)
  }
  const add = (at: number, end: number, people: Person[], by: Mention['by']): void => {
    const owns =
      tokens[end]?.text === "'s" ||
      (by === 'pronoun' &&
        owners.has(tokens[at]?.lower ?? '') &&
        tokens[end]?.kind === 'latin' &&
        !conjunctions.has(tokens[end]?.lower ?? ''))
    const lower = tokens[at]?.lower ?? ''
    const object = by === 'pronoun' && tokens[at]?.kind === 'latin' && !subjectPronouns.has(lower)
    mentions.push({ at, end, people, by, owns, object })
    take(at, end)
  }
  const figures = new Set<number>()
  const nouns = hitsIn(state.words.nouns, tokens)
  for (const hit of nouns)
    if (hit.values.some(({ is }) => is === 'figure')) for (let n = hit.at; n < hit.end; n++) figures.add(n)
  for (const hit of hitsIn(state.names, tokens)) {
    const person = hit.values[0]
    if (person === undefined) continue
    // A noun that somebody is called by is a noun; a longer word that begins with a name is that word.
    const longer = nouns.find(
      (noun) => noun.at <= hit.at && noun.end >= hit.end && noun.end - noun.at > hit.end - hit.at,
    )
    if (longer && !longer.values.some(({ is }) => is === 'person')) continue
    if (person.nameless && tokens[hit.at]?.kind === 'latin') continue
    if (!person.nameless && !isName(tokens, hit.at, hit.end)) continue
    if (figures.has(hit.at) && !tokens[hit.at]?.spaced) continue
    const title = tokens[hit.at - 1]?.text === '.' ? tokens[hit.at - 2] : tokens[hit.at - 1]
    const from =
      title && titlesOfEnglish.has(title.lower) && isCapital(title)
        ? hit.at - (tokens[hit.at - 1]?.text === '.' ? 2 : 1)
        : hit.at
    add(from, hit.end, [person], 'name')
  }
  const inSpeech = unit.is === 'speech'
  let lastNoun: Mention | undefined
  const verbsHere = new Set(hitsIn(state.words.verbs, tokens).map(({ at }) => at))
  for (const hit of nouns) {
    const noun = hit.values.find((value): value is Noun & { is: 'person' } => value.is === 'person')
    if (noun === undefined || hit.values.some(({ is }) => is === 'thing') || taken.has(hit.at)) continue
    // "พยาบาลสาว", "หมอแคนเฒ่า": one person by two nouns.
    const thai = isThai(tokens[hit.at])
    if (thai && lastNoun && lastNoun.end === hit.at && !tokens[hit.at]?.spaced) {
      lastNoun.end = hit.end
      take(hit.at, hit.end)
      continue
    }
    const ownName = thai ? mentions.find((mention) => mention.by === 'name' && mention.end === hit.at) : undefined
    if (ownName && !tokens[hit.at]?.spaced) continue
    // "นักสืบจรัญ", "his wife Ines": the noun stands before the name.
    const named = mentions.find(
      (mention) =>
        mention.by === 'name' && mention.at === hit.end && (!thai || !tokens[hit.end]?.spaced) && !noun.group,
    )
    if (named && !inSpeech) {
      named.at = hit.at
      take(hit.at, hit.end)
      for (const person of named.people) person.heads.add(headOf(tokens, hit.at, hit.end))
      continue
    }
    if (!personStands(state, tokens, hit.at, hit.end, noun, inSpeech)) continue
    let from = hit.at
    while (from > 0 && hit.at - from < 4 && tokens[from - 1]?.kind === 'latin' && !taken.has(from - 1)) {
      if (determiners.has(tokens[from - 1]?.lower ?? '')) {
        from--
        break
      }
      if (/^(?:and|is|was|as|of|in|on|at|to|with|by|from)$/.test(tokens[from - 1]?.lower ?? '')) break
      from--
    }
    const first = tokens[from]?.lower ?? ''
    if (!thai && !determiners.has(first)) from = hit.at
    // "ROSALIND, his daughter", "เข้ม หลานวัย ๑๔".
    const before = tokens[from - 1]
    if (thai && before?.text === 'อดีต') from -= 1
    const beside = thai
      ? nameAlone(tokens, mentions, nouns, verbsHere, from)
      : (mentions.find(
          (mention) =>
            mention.by === 'name' && mention.end === from - 1 && (before?.text === ',' || before?.text === '('),
        ) ?? nameInApposition(tokens, mentions, verbsHere, from))
    const apposed =
      beside !== undefined &&
      !noun.group &&
      !inSpeech &&
      !(
        thai &&
        noun.kin !== undefined &&
        noun.age === undefined &&
        tokens[hit.end]?.kind === 'thai' &&
        !tokens[hit.end]?.spaced &&
        verbsHere.has(hit.end)
      )
    const person = apposed
      ? (beside.people[0] as Person)
      : resolveNoun(state, tokens, from, hit.at, hit.end, noun, unit)
    if (apposed) person.heads.add(headOf(tokens, hit.at, hit.end))
    add(from, hit.end, [person], 'noun')
    lastNoun = mentions.at(-1)
  }
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at)) continue
    const { lower } = token
    const is = Object.values(pronouns).some((list) => list.has(lower))
    if (is && !(inSpeech && token.kind === 'latin'))
      mentions.push({
        at,
        end: at + 1,
        people: [],
        by: 'pronoun',
        owns: owners.has(lower) && tokens[at + 1]?.kind === 'latin' && !conjunctions.has(tokens[at + 1]?.lower ?? ''),
        object: token.kind === 'latin' && !subjectPronouns.has(lower),
      })
  }
  return mentions.sort((a, b) => a.at - b.at)
}

const unclear = new Set(
  'ตา ลูก อา พี่ น้อง น้า หนุ่ม สาว ชาย หญิง เฒ่า หลาน ป้า คนหนึ่ง ทุกคน นาย เสือ ผี ศาล ตลก คนอื่น ๆ หัวหน้า แฟน เจ้าของ ขโมย เด็ก'.split(
    ' ',
  ),
)

const personStands = (
  state: State,
  tokens: readonly Token[],
  at: number,
  end: number,
  noun: Noun & { is: 'person' },
  inSpeech: boolean,
): boolean => {
  const first = tokens[at]
  if (first?.kind === 'latin') {
    const before = tokens[at - 1]
    if (similes.has(before?.lower ?? '')) return false
    if (before?.lower === 'to' && end - at === 1 && hitsIn(state.words.verbs, tokens.slice(at, end)).length > 0)
      return false
    if (/^['’]$/.test(tokens[end]?.text ?? '') && /s$/.test(first.lower)) return false
    if (inSpeech && /^(?:a|an|some|any|no|every|another)$/.test(before?.lower ?? '')) return false
    if (
      inSpeech &&
      (noun.group || (noun.calling === undefined && noun.kin === undefined && !determiners.has(before?.lower ?? '')))
    )
      return false
    if (
      end - at === 1 &&
      !/^\p{Lu}{2}/u.test(first.text) &&
      !determinerNear(tokens, at) &&
      /s$/.test(first.lower) &&
      hitsIn(state.words.verbs, tokens.slice(at, end)).length > 0
    )
      return false
    if (/^counts?$/.test(first.lower) && !determinerNear(tokens, at)) return false
    if (
      noun.calling === undefined &&
      noun.kin === undefined &&
      !noun.group &&
      noun.sex === undefined &&
      noun.age === undefined &&
      !determinerNear(tokens, at)
    )
      return false
    // "guard tower", "cook dinner", "guards the door".
    const next = tokens[end]
    if (
      /^(?:cook|guard|coach|nurse|guide|judge|host|model|man|pilot|miner|private|general|major|minor|official|local|senior|elder|drunk|patient|guest|witness|train|ring|mother|father|people)s?$/.test(
        first.lower,
      ) &&
      end - at === 1
    ) {
      if (!determinerNear(tokens, at) && !/^\p{Lu}{2}/u.test(first.text))
        return next === undefined || !/^(?:the|a|an|his|her|dinner)$/.test(next.lower)
          ? sentenceStart(tokens, at) && noun.calling !== undefined
          : false
    }
    return true
  }
  // In Thai a noun of kinship or age inside a sentence is a person unless something of theirs is meant.
  const word = tokens
    .slice(at, end)
    .map(({ text }) => text)
    .join('')
  if (word === 'ทุกคน' || word === 'คนอื่น') return false
  const called = state.people.some(
    (person) => person.heads.has(word) || (person.name.startsWith(word) && person.name !== word),
  )
  if (inSpeech) {
    // Whom one speaks with is called by kinship too.
    if (noun.group) return false
    if (called) return true
    return (
      noun.kin === 'mother' ||
      noun.kin === 'father' ||
      (noun.kin?.startsWith('grand') === true && word.length > 2) ||
      (noun.kin === undefined && noun.calling !== undefined && !unclear.has(word))
    )
  }
  if (!unclear.has(word)) return true
  if (called && word !== 'ตา') return true
  const opens =
    at === 0 ||
    first?.spaced === true ||
    tokens[at - 1]?.kind === 'line' ||
    thaiConjunctions.has(tokens[at - 1]?.text ?? '')
  return (
    opens &&
    word !== 'ตา' &&
    (tokens[end] === undefined ||
      tokens[end]?.spaced === true ||
      hitsIn(state.words.verbs, tokens.slice(end, end + 2)).some((hit) => hit.at === 0))
  )
}
const determinerNear = (tokens: readonly Token[], at: number): boolean => {
  for (let n = at - 1; n >= Math.max(0, at - 4); n--) {
    const token = tokens[n]
    if (token === undefined || token.kind === 'mark') return false
    if (determiners.has(token.lower) || token.kind === 'number') return true
  }
  return false
}

// Pronouns are resolved as the reading comes to them.
export const resolve = (state: State, unit: Unit, tokens: readonly Token[], mention: Mention): Person[] => {
  if (mention.by === 'pronoun' && mention.people.length === 0) {
    const token = tokens[mention.at]
    const lower = token?.lower ?? ''
    mention.people = resolvePronoun(state, lower)
    const [person] = mention.people
    const sex = pronouns.he.has(lower) ? 'm' : pronouns.she.has(lower) || pronouns.thaiShe.has(lower) ? 'f' : undefined
    if (person && sex && mention.people.length === 1)
      tellSex(state, person, sex, spanOfTokens(unit, tokens, mention.at, mention.end), 0.8)
  }
  for (const person of mention.people) if (!mention.object || mention.by !== 'pronoun') attend(state, person)
  return mention.people
}

// What the noun or title itself tells.
export const tellByNoun = (state: State, unit: Unit, tokens: readonly Token[], mention: Mention): void => {
  const [person] = mention.people
  if (person === undefined || mention.people.length > 1) return
  const span = spanOfTokens(unit, tokens, mention.at, mention.end)
  for (const hit of hitsIn(state.words.nouns, tokens.slice(mention.at, mention.end))) {
    const noun = hit.values.find((value): value is Noun & { is: 'person' } => value.is === 'person')
    if (noun === undefined) continue
    const own = spanOfTokens(unit, tokens, mention.at + hit.at, mention.at + hit.end)
    if (noun.sex) tellSex(state, person, noun.sex, own)
    if (noun.age && noun.age !== 'adult' && mention.by !== 'pronoun') tellAge(state, person, grown[noun.age], own)
    if (noun.calling) {
      const calling = unit.text.slice(tokens[mention.at + hit.at]?.from ?? 0, tokens[mention.at + hit.end - 1]?.to ?? 0)
      if (!state.facts.has(`${person.id}-calling`)) {
        person.calling = noun.calling
        state.facts.set(`${person.id}-calling`, {
          id: `${person.id}-calling`,
          spans: [own],
          confidence: 0.8,
          is: { of: 'person', person: person.id, calling, wears: [] },
        })
      }
    }
    if (noun.kin && !state.facts.has(`${person.id}-kin`))
      state.facts.set(`${person.id}-kin`, {
        id: `${person.id}-kin`,
        spans: [own],
        confidence: 0.7,
        is: { of: 'person', person: person.id, kin: { is: noun.kin }, wears: [] },
      })
  }
  if (person.nameless) return
  if (/^(?:เด็กชาย|เด็กหญิง|ด\.ช|ด\.ญ)/.test(person.name)) tellAge(state, person, 'child', span)
  if (/(?:เฒ่า|ชรา)$/.test(person.name)) tellAge(state, person, 'elder', span)
  const english = tokens[mention.at]
  const sex =
    english?.kind === 'latin' ? titlesOfEnglish.get(english.lower) : titlesOfThai.get(thaiTitleOf(person.name) ?? '')
  if (sex && (english?.kind !== 'latin' || mention.end - mention.at > 1)) tellSex(state, person, sex, span, 0.9)
}
