import { fold, type Person } from '../cast.ts'
import { addPerson, type State, sexOf, textOfTokens } from '../state.ts'
import { isThai, lowerAt, type Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Noun } from '../words.ts'

export const headOf = (tokens: readonly Token[], at: number, end: number): string =>
  tokens
    .slice(at, end)
    .map((token) => (token.kind === 'latin' ? (token.bases.at(-1) ?? token.lower) : token.lower))
    .join(token0(tokens[at]))
const token0 = (token: Token | undefined): string => (token?.kind === 'thai' ? '' : ' ')

const crowd = /^(?:people|person|crowd|group|figure|others?|men|women|villager|stranger)$/
// เด็กผู้หญิง and เด็กหญิง are one, and ร้อยเวรหนุ่ม is ร้อยเวร.
const withoutPerson = (head: string): string =>
  head.replace(/^(เด็ก)?ผู้(?=หญิง|ชาย)/, '$1').replace(/(?<=.{3})(?:หนุ่ม|สาว|หญิง|ชาย|ชรา|แก่|เฒ่า|น้อย|เวร|ใหญ่)$/, '')
const isYoung = ({ age }: Person): boolean => age === 'child' || age === 'teen' || (typeof age === 'number' && age < 18)
const articlesNew = new Set(['a', 'an', 'another', 'two', 'three', 'four', 'several', 'some'])

// Whoever is meant by a noun: somebody who is called so, or somebody new.
export const resolveNoun = (
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
  const determiner = lowerAt(tokens, from)
  const fresh = articlesNew.has(determiner)
  const text = textOfTokens(unit, tokens, from, end)
  const called = state.people.filter(
    (person) =>
      person.group === noun.group &&
      (person.heads.has(head) ||
        (isThai(tokens[at]) && [...person.heads].some((each) => withoutPerson(each) === withoutPerson(head))) ||
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
  // เพื่อนทั้งห้อง are นักเรียนทั้งห้อง.
  const whole = noun.group ? /ทั้ง[ก-๙]{1,40}$/.exec(head)?.[0] : undefined
  const all =
    whole === undefined
      ? undefined
      : state.people.find((other) => other.group && [...other.heads].some((each) => each.endsWith(whole)))
  if (all) {
    all.heads.add(head)
    return all
  }
  // กินรีสองตน, and then กินรี: Thai says no number twice; หนุ่มคนหนึ่ง of them is nobody new.
  const many =
    isThai(tokens[at]) && !noun.group
      ? state.people.find((person) => person.group && person.heads.has(head))
      : undefined
  if (many) return many
  // "The others", "the mourners": the people who came in as a crowd.
  if (noun.group && /^(?:the|all|both)$/.test(determiner)) {
    const groups = state.people.filter((person) => person.group && person.here)
    const [only] = groups
    if (
      only &&
      groups.length === 1 &&
      (/^(?:other|rest|everyone|everybody|crowd|people|group)$/.test(bare) ||
        [...only.heads].some((word) => crowd.test(word)))
    ) {
      only.heads.add(head)
      return only
    }
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
  // "ลูกสาวมองพ่อ": the one man here who may be hers.
  const parent = noun.kin === 'father' || noun.kin === 'mother'
  const ofChild = [...state.people].some(
    ({ here, kin }) => here && /^(?:son|daughter|child|grandchild)$/.test(kin ?? ''),
  )
  if (parent && unit.is === 'action' && isThai(tokens[at]) && ofChild) {
    const may = state.people.filter(
      (person) =>
        person.here &&
        !person.group &&
        person.kin === undefined &&
        (sexOf(person) ?? noun.sex) === noun.sex &&
        !isYoung(person),
    )
    const sure = may.filter((person) => sexOf(person) !== undefined)
    const one = may.length === 1 ? may[0] : sure.length === 1 ? sure[0] : undefined
    if (one) {
      one.heads.add(head)
      return one
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
