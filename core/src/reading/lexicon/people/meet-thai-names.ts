import { adverbs, bodyParts, thaiConjunctions, thaiPrepositions } from '../../words/grammar.ts'
import { hitsIn } from '../book.ts'
import { addPerson, isGivenName, isSpent, rebuildNames, type State, wordsOf } from '../state.ts'
import type { Unit } from '../units.ts'
import { stopsName } from './names.ts'

const ofPeople = new Set(
  'walk run sit-down stand-up look speak whisper shout smile laugh weep nod shake-head hold take give put come-near turn wait wai eat drink phone embrace listen read write enter point open close lift carry sleep wake sing push pull'.split(
    ' ',
  ),
)

// Thai names that nothing marks: who again and again does what only people do.
export const meetThaiNames = (state: State, units: readonly Unit[]): void => {
  if (isSpent(state)) return
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
