import {
  acts,
  type Fact,
  type FactOf,
  feelings,
  labelledHours,
  placeKinds,
  postures,
  presences,
  sceneForms,
  seasons,
  thingStates,
  weathers,
} from '@peace/core/reading'

// What was understood of a scene as a page shows it: one line a fact, with what else it could be.
export const groups = ['who', 'where', 'when', 'does', 'says', 'holds', 'feels', 'form'] as const
export type Group = (typeof groups)[number]

export type Choice = {
  value: string
  group:
    | 'place'
    | 'inside'
    | 'hour'
    | 'weather'
    | 'season'
    | 'posture'
    | 'act'
    | 'feeling'
    | 'presence'
    | 'state'
    | 'form'
    | 'age'
    | 'sex'
    | 'person'
    | 'years'
    | 'plain'
}
export type FactRow = {
  key: string
  fact: string
  group: Group
  // About whom; what else the line is about is told by what it is.
  person?: string
  toward?: string
  thing?: string
  text?: string
  what:
    | 'place'
    | 'inside'
    | 'hour'
    | 'weather'
    | 'season'
    | 'presence'
    | 'age'
    | 'sex'
    | 'wears'
    | 'hair'
    | 'build'
    | 'calling'
    | 'deed'
    | 'says'
    | 'thing'
    | 'feeling'
    | 'form'
  value: string
  choices: readonly Choice[]
  says: (value: string) => FactOf
  spans: Fact['spans']
}

const choicesOf = (group: Choice['group'], values: readonly string[]): Choice[] =>
  values.map((value) => ({ group, value }))
// What is chosen stands in the list that it was chosen from.
const word = <T extends string>(values: readonly T[], value: string): T => {
  const found = values.find((each) => each === value)
  if (found === undefined) throw new Error(`no such word: ${value}`)
  return found
}

type Rowed = Omit<FactRow, 'key' | 'fact' | 'spans'>
const yesNo = ['yes', 'no'] as const
const ages = ['child', 'teen', 'adult', 'elder'] as const
const sexes = ['m', 'f'] as const
const thatIsSo = choicesOf('plain', ['right'])

const placeRows = (is: FactOf & { of: 'place' }): Rowed[] => [
  {
    group: 'where',
    what: 'place',
    value: is.kind,
    choices: choicesOf('place', placeKinds),
    says: (value) => ({ ...is, kind: value }),
  },
  {
    group: 'where',
    what: 'inside',
    value: is.inside === undefined ? '' : is.inside ? 'yes' : 'no',
    choices: choicesOf('inside', yesNo),
    says: (value) => ({ ...is, inside: value === 'yes' }),
  },
]

const timeRows = (is: FactOf & { of: 'time' }): Rowed[] => [
  ...(is.hour === undefined && (is.weather ?? is.season) !== undefined
    ? []
    : [
        {
          group: 'when' as const,
          what: 'hour' as const,
          value: is.hour ?? '',
          choices: choicesOf('hour', labelledHours),
          says: (value: string): FactOf => ({ ...is, hour: word(labelledHours, value) }),
        },
      ]),
  ...(['weather', 'season'] as const).flatMap((what): Rowed[] => {
    const value = is[what]
    const values = what === 'weather' ? weathers : seasons
    return value === undefined
      ? []
      : [{ group: 'when', what, value, choices: choicesOf(what, values), says: (next) => ({ ...is, [what]: next }) }]
  }),
]

const personRows = (is: FactOf & { of: 'person' }): Rowed[] => {
  const rows: Rowed[] = []
  const { person, age, sex } = is
  if (age !== undefined) {
    const years: Choice[] = typeof age === 'number' ? [{ group: 'years', value: String(age) }] : []
    const says = (value: string): FactOf => ({ ...is, age: ages.find((each) => each === value) ?? Number(value) })
    rows.push({
      group: 'who',
      what: 'age',
      person,
      value: String(age),
      choices: [...years, ...choicesOf('age', ages)],
      says,
    })
  }
  if (sex !== undefined)
    rows.push({
      group: 'who',
      what: 'sex',
      person,
      value: sex,
      choices: choicesOf('sex', sexes),
      says: (value) => ({ ...is, sex: word(sexes, value) }),
    })
  const looks = { wears: is.wears.join(', '), hair: is.hair, build: is.build, calling: is.calling }
  for (const what of ['wears', 'hair', 'build', 'calling'] as const) {
    const text = looks[what]
    if (text) rows.push({ group: 'who', what, person, text, value: 'right', choices: thatIsSo, says: () => is })
  }
  return rows
}

const rowsOf = (is: FactOf, people: readonly string[]): Rowed[] => {
  switch (is.of) {
    case 'place':
      return placeRows(is)
    case 'time':
      return timeRows(is)
    case 'person':
      return personRows(is)
    case 'presence':
      return [
        {
          group: 'who',
          what: 'presence',
          person: is.person,
          value: is.how,
          choices: choicesOf('presence', presences),
          says: (value) => ({ ...is, how: word(presences, value) }),
        },
      ]
    case 'speech':
      return [
        {
          group: 'says',
          what: 'says',
          person: is.speaker,
          value: is.to[0] ?? '',
          choices: choicesOf(
            'person',
            people.filter((id) => id !== is.speaker),
          ),
          says: (value) => ({ ...is, to: [value] }),
        },
      ]
    case 'deed': {
      const { act, posture, person, toward } = is
      const about = { group: 'does' as const, what: 'deed' as const, person, ...(toward ? { toward } : {}) }
      return act === undefined
        ? [
            {
              ...about,
              value: posture ?? '',
              choices: choicesOf('posture', postures),
              says: (value) => ({ ...is, posture: value }),
            },
          ]
        : [{ ...about, value: act, choices: choicesOf('act', acts), says: (value) => ({ ...is, act: value }) }]
    }
    case 'thing':
      return [
        {
          group: 'holds',
          what: 'thing',
          thing: is.name,
          ...(is.by ? { person: is.by } : {}),
          value: is.state,
          choices: choicesOf('state', thingStates),
          says: (value) => ({ ...is, state: word(thingStates, value) }),
        },
      ]
    case 'feeling':
      return [
        {
          group: 'feels',
          what: 'feeling',
          person: is.person,
          value: is.feeling,
          choices: choicesOf('feeling', feelings),
          says: (value) => ({ ...is, feeling: value }),
        },
      ]
    case 'form':
      return [
        {
          group: 'form',
          what: 'form',
          value: is.form,
          choices: choicesOf('form', sceneForms),
          says: (value) => ({ ...is, form: word(sceneForms, value) }),
        },
      ]
  }
}

// What is not told is said to be unknown, and can be told here.
const unknown = (facts: readonly Fact[]): Fact[] => {
  const made = (id: string, is: FactOf): Fact => ({ id, spans: [], confidence: 0, is })
  const has = (fits: (is: FactOf) => boolean): boolean => facts.some(({ is }) => fits(is))
  const groupsOfPeople = new Set(facts.flatMap(({ is }) => (is.of === 'person' && is.group ? [is.person] : [])))
  const seen = facts.flatMap(({ is }) => (is.of === 'presence' && is.how === 'seen' ? [is.person] : []))
  return [
    ...(has(({ of }) => of === 'place') ? [] : [made('place', { of: 'place', kind: 'unknown', features: [] })]),
    ...(has((is) => is.of === 'time' && is.hour !== undefined) ? [] : [made('time', { of: 'time', from: 'words' })]),
    ...seen
      .filter((id) => !groupsOfPeople.has(id) && !has((is) => is.of === 'feeling' && is.person === id))
      .map((id) =>
        made(`feel-${id}`.slice(0, 64), { of: 'feeling', person: id, feeling: 'unknown', readings: [], shows: 'body' }),
      ),
  ]
}

export const factRows = (facts: readonly Fact[], people: readonly string[]): FactRow[] =>
  // A place's furniture is its own; it is not listed beside what people hold.
  [...facts.filter(({ id }) => !id.startsWith('f-')), ...unknown(facts)].flatMap(({ id, is, spans }) =>
    rowsOf(is, people).map((row) => ({ ...row, key: `${id} ${row.what}`, fact: id, spans })),
  )
