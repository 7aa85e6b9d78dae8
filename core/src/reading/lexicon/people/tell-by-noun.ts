import { hitsIn } from '../book.ts'
import { type State, spanOfTokens, tellAge, tellSex, textOfTokens } from '../state.ts'
import { thaiTitleOf, titlesOfEnglish, titlesOfThai } from '../titles.ts'
import type { Token } from '../tokens.ts'
import type { Unit } from '../units.ts'
import type { Noun } from '../words.ts'
import type { Mention } from './mention.ts'

const grown = { child: 'child', teen: 'teen', adult: 'adult', elder: 'elder' } as const

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
      const calling = textOfTokens(unit, tokens, mention.at + hit.at, mention.at + hit.end)
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
  const english = tokens[mention.at]
  if (person.nameless && english?.kind === 'latin') return
  if (/^(?:เด็กชาย|เด็กหญิง|ด\.ช|ด\.ญ)/.test(person.name)) tellAge(state, person, 'child', span)
  if (/(?:เฒ่า|ชรา)$/.test(person.name)) tellAge(state, person, 'elder', span)
  const sex =
    english?.kind === 'latin' ? titlesOfEnglish.get(english.lower) : titlesOfThai.get(thaiTitleOf(person.name) ?? '')
  if (sex && (english?.kind !== 'latin' || mention.end - mention.at > 1)) tellSex(state, person, sex, span, 0.9)
}
