import { Usage } from './io.ts'

export type Given = { words: string[]; flags: Record<string, string | true> }

const switches = new Set(['json', 'watch', 'yes', 'help', 'version'])

// `--name value`, `--name=value`, and switches that have no value.
export const readArguments = (given: readonly string[]): Given => {
  const words: string[] = []
  const flags: Given['flags'] = {}
  for (let at = 0; at < given.length; at++) {
    const each = given[at] ?? ''
    if (!each.startsWith('--')) {
      words.push(each)
      continue
    }
    const [name = '', value] = each.slice(2).split(/=(.*)/s)
    if (switches.has(name)) flags[name] = true
    else if (value !== undefined) flags[name] = value
    else {
      const next = given[++at]
      if (next === undefined || next.startsWith('--')) throw new Usage(`--${name} wants a value`)
      flags[name] = next
    }
  }
  return { words, flags }
}

export const textOf = ({ flags }: Given, name: string): string | undefined => {
  const value = flags[name]
  return value === true ? undefined : value
}

export const oneOf = <T extends string>(given: Given, name: string, all: readonly T[], otherwise: T): T => {
  const value = textOf(given, name)
  const known = all.find((each) => each === value)
  if (value !== undefined && !known) throw new Usage(`--${name} is one of ${all.join(', ')}`)
  return known ?? otherwise
}

export const wordAt = ({ words }: Given, at: number, what: string): string => {
  const word = words[at]
  if (word === undefined) throw new Usage(`which ${what}?`)
  return word
}
