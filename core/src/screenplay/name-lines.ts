import { must } from '../errors/index.ts'
import { bracketsAtEnd } from '../letters/index.ts'
import { looksLikeCue, looksLikeHeading } from './kinds.ts'

// A name on a line of its own above what is said. Fountain tells it by its capitals, and Thai has none: such a script
// is known by its names coming back, or being spoken of where they enter.

const nameShape = /^(?=.*[ก-๙])[ก-๙A-Za-z0-9.-]+(?: [ก-๙A-Za-z0-9.-]+){0,2}$/
const longest = 24

const nameIn = (line: string): string | undefined => {
  const found = bracketsAtEnd(line)
  const name = found && found.inside !== '' && found.inside.length <= 40 ? found.before : line
  return name.length <= longest && nameShape.test(name) ? name : undefined
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

// Above it nothing, below it something.
const standsAsName = (lines: readonly string[], at: number): boolean =>
  isBlank(lines[at - 1]) && !isBlank(lines[at + 1])

// A script has some dozens of speakers; more names that come once are no names.
const most = 300

const isMarked = (lines: readonly string[], at: number): boolean => {
  const line = must(lines[at], 'line')
  if (line.startsWith('@')) return true
  return standsAsName(lines, at) && looksLikeCue(line) && !looksLikeHeading(line) && !line.endsWith(':')
}

// Whether who speaks is told as Fountain does. `lines` are trimmed.
export const marksNames = (lines: readonly string[]): boolean => lines.some((_, at) => isMarked(lines, at))

// The lines that are names, by their places; none where the script tells its names in another way.
export const nameLines = (text: readonly string[]): ReadonlySet<number> => {
  const lines = text.map((line) => line.trim())
  if (marksNames(lines)) return new Set()
  const found = new Map<number, string>()
  for (const [at, line] of lines.entries()) {
    const name = standsAsName(lines, at) && !looksLikeHeading(line) ? nameIn(line) : undefined
    if (name !== undefined) found.set(at, name)
  }
  const times = new Map<string, number>()
  for (const name of found.values()) times.set(name, (times.get(name) ?? 0) + 1)
  const others = lines.flatMap((line, at) => (found.has(at) ? [] : [` ${line}`])).join('\n')
  const once = [...times].flatMap(([name, count]) => (count === 1 ? [name] : []))
  const entering = new Set(once.length > most ? [] : once.filter((name) => others.includes(` ${name}`)))
  const sure = [...found].filter(([, name]) => (times.get(name) ?? 0) > 1 || entering.has(name))
  return new Set(sure.length > 1 ? sure.map(([at]) => at) : [])
}
