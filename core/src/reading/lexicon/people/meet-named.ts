import { commonWords, conjunctions, determiners } from '../../words/grammar.ts'
import { hitsIn } from '../book.ts'
import { fold } from '../cast.ts'
import { endingOf } from '../english.ts'
import { addAlias, addPerson, isGivenName, isSpent, rebuildNames, type State, textOfTokens, wordsOf } from '../state.ts'
import { titlesOfEnglish, titlesOfThai } from '../titles.ts'
import { isCapital, isCaps, isThai, lowerAt, sentenceStart, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import { abbreviated, isName, months, notPeople, stopsName, verbsToo } from './names.ts'

const sentenceVerb = (tokens: readonly Token[], at: number): boolean =>
  sentenceStart(tokens, at) && /(?:s|ed|ing|ly)$/.test(lowerAt(tokens, at))

const notBeforeNumber =
  /^(?:วัย|อายุ|ฉาก|ฉากที่|ปี|พ|ศ|ห้อง|สาย|เบอร์|หมายเลข|ตอน|ที่|ชั้น|เวลา|แถว|ราว|เกือบ|อีก|กว่า|หลัง|ครั้ง|ภาพ|ช็อต|เลข|หน้า|บท|รอบ|วันที่)$/

// People who are named where they come in and do not speak.
export const meetNamed = (state: State, unit: Unit): void => {
  if (isSpent(state)) return
  let met = false
  const tokens = wordsOf(state, unit.text)
  const known = hitsIn(state.names, tokens).filter((hit) => isName(tokens, hit.at, hit.end))
  const introduced = new Set<number>()
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
    if (tokens[from - 1]?.text === '.' && goes(tokens[from - 2]) && titlesOfEnglish.has(lowerAt(tokens, from - 2)))
      from -= 2
    const titled = tokens[from - 1]
    const ranked = titled?.kind === 'latin' && isCapital(titled) && titlesOfEnglish.has(titled.lower) ? from - 1 : from
    for (let n = ranked; n < to; n++) introduced.add(n)
    const name = textOfTokens(unit, tokens, from, to)
    if (
      (from < hit.at || to > hit.end) &&
      !person.aliases.includes(name) &&
      fold(name) !== fold(person.name) &&
      name.length < 60
    ) {
      addAlias(state, person, name)
      met = true
    }
  }
  // "DR. AMIRA HADDAD", who speaks as AMIRA.
  const wholeOf = ({ at, end }: { at: number; end: number }) => {
    const titled = tokens[at - 1]?.text === '.' && titlesOfEnglish.has(lowerAt(tokens, at - 2))
    return Array.from({ length: end - at + (titled ? 2 : 0) }, (_, n) => (titled ? at - 2 : at) + n)
  }
  const covered = new Set([...introduced, ...known.flatMap(wholeOf)])
  const nouns = new Set(
    hitsIn(state.words.nouns, tokens).flatMap(({ at, end }) => Array.from({ length: end - at }, (_, n) => at + n)),
  )
  const verbs = new Map(hitsIn(state.words.verbs, tokens).map((hit) => [hit.at, hit]))
  const meet = (at: number, end: number): void => {
    const from = tokens[at]?.from ?? 0
    const name = unit.text.slice(from, tokens[end - 1]?.to ?? 0)
    for (let n = at; n < end; n++) covered.add(n)
    if (state.called.whole.has(fold(name))) return
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
      const does = verbs.has(end) && /^(?:s|ed)$/.test(endingOf(lowerAt(tokens, end))) && !isCaps(tokens[end] as Token)
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
      const aged =
        /^(?:วัย|อายุ)$/.test(tokens[end]?.text ?? '') &&
        tokens[end]?.spaced === true &&
        /^[\d๐-๙]/.test(tokens[end + 1]?.text ?? '') &&
        token.spaced &&
        !tokens.slice(at, end).some(({ text }) => stopsName.has(text) || notBeforeNumber.test(text))
      if ((opened || numbered || aged) && end - at <= 4 && !verbs.has(at) && !(noun && end - at === 1)) {
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
        if (named && !/^(?:แก่|เฒ่า|ชรา|หนุ่ม|สาว|ชาย|หญิง)$/.test(tokens[at + 1]?.text ?? '')) meet(at, last)
      }
    }
  }
  if (met) rebuildNames(state)
}
