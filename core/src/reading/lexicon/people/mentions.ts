import { conjunctions, determiners, owners, pronouns, subjectPronouns } from '../../words/grammar.ts'
import { type Hit, hitsIn } from '../book.ts'
import type { Person } from '../cast.ts'
import type { State } from '../state.ts'
import { titlesOfEnglish } from '../titles.ts'
import { isCapital, isThai, lowerAt, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Noun } from '../words.ts'
import { calledByName, nameAlone, nameBehind, nameInApposition, nounInApposition } from './apposition.ts'
import { countBehind, countOf, isMany } from './counted.ts'
import type { Mention } from './mention.ts'
import { isName } from './names.ts'
import { headOf, resolveNoun } from './noun-person.ts'
import { personStands } from './person-stands.ts'

const allPronouns = new Set(Object.values(pronouns).flatMap((list) => [...list]))

const personIn = ({ values }: Hit<Noun>) =>
  values.find((value): value is Noun & { is: 'person' } => value.is === 'person')

// "เด็กหญิง" and "แปลกหน้า": nouns of one person that Thai writes in one.
const inOneWord = (nouns: readonly Hit<Noun>[], tokens: readonly Token[]): Hit<Noun>[] => {
  const whole: Hit<Noun>[] = []
  for (const hit of nouns) {
    const last = whole.at(-1)
    const [first, second] = [last && personIn(last), personIn(hit)]
    const joins =
      last?.end === hit.at &&
      isThai(tokens[hit.at]) &&
      !tokens[hit.at]?.spaced &&
      isThai(tokens[last.at]) &&
      !tokens[hit.at]?.text.startsWith('คน')
    if (!joins || !first || !second) {
      whole.push(hit)
      continue
    }
    const age = first.age === 'child' || first.age === 'teen' ? first.age : (second.age ?? first.age)
    const sex = second.sex ?? first.sex
    whole[whole.length - 1] = {
      at: last.at,
      end: hit.end,
      values: [{ ...first, ...second, ...(age ? { age } : {}), ...(sex ? { sex } : {}) }],
    }
  }
  return whole
}

// All who are spoken of in a text, from left to right.
export const mentionsIn = (state: State, unit: Unit, tokens: readonly Token[]): Mention[] => {
  const nouns = hitsIn(state.words.nouns, tokens)
  const names = hitsIn(state.names, tokens)
  const inSpeech = unit.is === 'speech'
  // Most speeches name nobody.
  if (inSpeech && nouns.length === 0 && names.length === 0 && !tokens.some(isThai)) return []
  const mentions: Mention[] = []
  const taken = new Set<number>()
  const take = (at: number, end: number): void => {
    for (let n = at; n < end; n++) taken.add(n)
  }
  const add = (at: number, end: number, people: Person[], by: Mention['by']): void => {
    const owns =
      tokens[end]?.text === "'s" ||
      (by === 'pronoun' &&
        owners.has(lowerAt(tokens, at)) &&
        tokens[end]?.kind === 'latin' &&
        !conjunctions.has(lowerAt(tokens, end)))
    const lower = lowerAt(tokens, at)
    const object = by === 'pronoun' && tokens[at]?.kind === 'latin' && !subjectPronouns.has(lower)
    mentions.push({ at, end, people, by, owns, object })
    take(at, end)
  }
  const figures = new Set<number>()
  for (const hit of nouns)
    if (hit.values.some(({ is }) => is === 'figure')) for (let n = hit.at; n < hit.end; n++) figures.add(n)
  for (const hit of names) {
    const person = hit.values[0]
    if (person === undefined) continue
    // A noun that somebody is called by is a noun; a longer word that begins with a name is that word.
    const longer = nouns.find(
      (noun) => noun.at <= hit.at && noun.end >= hit.end && noun.end - noun.at > hit.end - hit.at,
    )
    if (longer && !longer.values.some(({ is }) => is === 'person')) continue
    if (person.nameless && tokens[hit.at]?.kind === 'latin') continue
    if (!person.nameless && !isName(tokens, hit.at, hit.end)) continue
    const titled = nouns.some((noun) => noun.end === hit.at && personIn(noun))
    if (figures.has(hit.at) && !tokens[hit.at]?.spaced && !titled) continue
    const title = tokens[hit.at - 1]?.text === '.' ? tokens[hit.at - 2] : tokens[hit.at - 1]
    const from =
      title && titlesOfEnglish.has(title.lower) && isCapital(title)
        ? hit.at - (tokens[hit.at - 1]?.text === '.' ? 2 : 1)
        : hit.at
    add(from, hit.end, [person], 'name')
  }
  let lastNoun: Mention | undefined
  const verbsHere = new Set(nouns.length === 0 ? [] : hitsIn(state.words.verbs, tokens).map(({ at }) => at))
  for (const hit of inOneWord(nouns, tokens)) {
    const told = hit.values.find((value): value is Noun & { is: 'person' } => value.is === 'person')
    if (told === undefined || hit.values.some(({ is }) => is === 'thing') || taken.has(hit.at)) continue
    const stops = (at: number): boolean =>
      verbsHere.has(at) || nouns.some((other) => other.at === at && personIn(other))
    const many = isThai(tokens[hit.at]) && (isMany(tokens, hit.end) || countBehind(tokens, hit.end, stops) > 1)
    const noun = many || countOf(tokens, hit.end) > 1 ? { ...told, group: true } : told
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
    const named =
      mentions.find(
        (mention) =>
          mention.by === 'name' && mention.at === hit.end && (!thai || !tokens[hit.end]?.spaced) && !noun.group,
      ) ?? (thai && !noun.group ? nameBehind(tokens, mentions, hit, noun, verbsHere) : undefined)
    if (named && !inSpeech) {
      named.at = hit.at
      take(hit.at, hit.end)
      for (const person of named.people) person.heads.add(headOf(tokens, hit.at, hit.end))
      continue
    }
    if (!personStands(state, tokens, hit.at, hit.end, noun, inSpeech)) continue
    let from = hit.at
    while (from > 0 && hit.at - from < 4 && tokens[from - 1]?.kind === 'latin' && !taken.has(from - 1)) {
      if (determiners.has(lowerAt(tokens, from - 1))) {
        from--
        break
      }
      if (/^(?:and|is|was|as|of|in|on|at|to|with|by|from)$/.test(lowerAt(tokens, from - 1))) break
      from--
    }
    const first = lowerAt(tokens, from)
    if (!thai && !determiners.has(first)) from = hit.at
    // "ROSALIND, his daughter", "เข้ม หลานวัย ๑๔".
    const before = tokens[from - 1]
    if (thai && before?.text === 'อดีต') from -= 1
    const beside = thai
      ? nameAlone(tokens, mentions, nouns, verbsHere, from)
      : (mentions.find(
          (mention) =>
            mention.by === 'name' && mention.end === from - 1 && (before?.text === ',' || before?.text === '('),
        ) ?? nameInApposition(tokens, mentions, verbsHere, from, hit.end))
    const called = inSpeech ? undefined : calledByName(tokens, mentions, hit.end)
    const alike =
      thai || inSpeech || noun.group ? undefined : nounInApposition(tokens, mentions, verbsHere, from, hit.end)
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
      : called?.people[0] !== undefined && !noun.group
        ? called.people[0]
        : (alike?.people[0] ?? resolveNoun(state, tokens, from, hit.at, hit.end, noun, unit))
    if (apposed || called) person.heads.add(headOf(tokens, hit.at, hit.end))
    add(from, hit.end, [person], 'noun')
    lastNoun = mentions.at(-1)
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || taken.has(at)) continue
    const { lower } = token
    if (allPronouns.has(lower) && !(inSpeech && token.kind === 'latin'))
      mentions.push({
        at,
        end: at + 1,
        people: [],
        by: 'pronoun',
        owns: owners.has(lower) && tokens[at + 1]?.kind === 'latin' && !conjunctions.has(lowerAt(tokens, at + 1)),
        object: token.kind === 'latin' && !subjectPronouns.has(lower),
      })
  }
  mentions.sort((a, b) => a.at - b.at)
  for (const [n, mention] of mentions.entries()) {
    if (mention.by !== 'noun' || !/^(?:his|her)$/.test(lowerAt(tokens, mention.at))) continue
    mention.ownerSought = true
    const before = mentions.slice(0, n).findLast(({ by }) => by !== 'pronoun')
    const [person] = before?.people ?? []
    const near =
      before !== undefined &&
      !tokens.slice(before.end, mention.at).some(({ text, kind }) => kind === 'line' || /^[.!?]$/.test(text))
    if (near && person && before.people.length === 1) mention.beside = person
  }
  return mentions
}
