import { type LabelledScene, labelledSceneSchema, type Quote, scriptOf } from './label.ts'

// Forty scenes that no reader was written by: labelled before any was run on them, never looked at to mend one. They are
// written short: a style, the script, then a label a line.
//   p key NAMES|APART: seen,heard f 41   (* after the key: no name of their own, +: several)
//   say key: words · place kind in · hour night · post key sit · held key a glass · feel key joy: words

export const shortScene = (id: string, text: string): LabelledScene => {
  const [style = '', script = '', labels = ''] = text.split(/^---\n/m).map((part) => part.trim())
  const lines = script.split('\n')
  const whole = scriptOf({ script: lines })
  const quote = (words: string): Quote => ({ text: words, nth: 1 })
  const labelled = labels.split('\n').map((line) => {
    const [, is = '', rest = ''] = /^(\S+) (.*)$/.exec(line) ?? []
    return { is, rest }
  })
  const each = <T>(kind: string, make: (rest: string, n: number) => T): T[] =>
    labelled.filter(({ is }) => is === kind).map(({ rest }, n) => make(rest, n))
  const pair = (rest: string, by: string): [string, string] => {
    const at = rest.indexOf(by)
    return at < 0 ? [rest, ''] : [rest.slice(0, at).trim(), rest.slice(at + by.length).trim()]
  }
  const people = each('p', (rest) => {
    const [who, told] = pair(rest, ':')
    const [mark, called] = pair(who, ' ')
    const names = called.split('|')
    const [hows = '', ...more] = told.split(' ')
    const sex = more.find((word) => word === 'm' || word === 'f')
    const age = more.find((word) => word !== sex)
    const [name = ''] = names
    const where = quote(names.find((each) => whole.includes(each)) ?? name)
    return {
      key: mark.replace(/[*+]/g, ''),
      name,
      ...(mark.includes('*') ? { nameless: true } : {}),
      ...(mark.includes('+') ? { group: true } : {}),
      alsoCalled: names.slice(1),
      presence: hows.split(',').map((how) => ({ how, quote: where })),
      ...(sex ? { sex: { value: sex, quote: where } } : {}),
      ...(age ? { age: { value: /^\d/.test(age) ? Number(age) : age, quote: where } } : {}),
      wears: [],
      kin: [],
    }
  })
  return labelledSceneSchema.parse({
    id: id.replace('-f', '-9'),
    language: id.slice(0, 2),
    style,
    script: lines,
    people,
    speeches: each('say', (rest, n) => {
      const [speaker, words] = pair(rest, ':')
      return { index: n + 1, speaker, to: [], quote: quote(words) }
    }),
    places: each('place', (rest) => {
      const [kind, side] = pair(rest, ' ')
      return { kind, inside: side === 'in', quote: quote((lines[0] ?? '').slice(0, 40)) }
    }),
    hours: each('hour', (hour) => ({ hour, quote: quote((lines[0] ?? '').slice(0, 40)) })),
    postures: each('post', (rest) => {
      const [person, posture] = pair(rest, ' ')
      return { person, posture, quote: quote((lines[0] ?? '').slice(0, 40)) }
    }),
    things: each('held', (rest) => {
      const [by, name] = pair(rest, ' ')
      return { name, state: 'held', by, quote: quote(name) }
    }),
    feelings: each('feel', (rest) => {
      const [who, words] = pair(rest, ':')
      const [person, feeling] = pair(who, ' ')
      return { person, feeling, shows: 'body', quotes: [quote(words)] }
    }),
    features: [],
    weathers: [],
    seasons: [],
    deeds: [],
    forms: [],
    absent: [],
  })
}
