import { looksLikeCue, looksLikeHeading } from './kinds.ts'

// A name on a line of its own above what is said. Fountain tells it by its capitals, and Thai has none: such a script
// is known by its names coming back, or being spoken of where they enter.

const extension = /\s*\([^()]{1,40}\)\s*$/
const nameShape = /^(?=.*[ก-๙])[ก-๙A-Za-z0-9.-]+(?: [ก-๙A-Za-z0-9.-]+){0,2}$/
const longest = 24

const nameIn = (line: string): string | undefined => {
  const name = line.replace(extension, '')
  return name.length <= longest && nameShape.test(name) ? name : undefined
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

// Above it nothing, below it something.
const standsAsName = (lines: readonly string[], at: number): boolean =>
  isBlank(lines[at - 1]) && !isBlank(lines[at + 1])

const enters = (name: string, lines: readonly string[]): boolean =>
  lines.some((line) => ` ${line}`.includes(` ${name}`) && nameIn(line) !== name)

// The lines that are names, by their places; none where the script tells its names in another way.
export const nameLines = (text: readonly string[]): ReadonlySet<number> => {
  const lines = text.map((line) => line.trim())
  if (lines.some((line, at) => line.startsWith('@') || (standsAsName(lines, at) && looksLikeCue(line))))
    return new Set()
  const found = lines.flatMap((line, at) => {
    const name = standsAsName(lines, at) && !looksLikeHeading(line) ? nameIn(line) : undefined
    return name === undefined ? [] : [{ at, name }]
  })
  const times = new Map<string, number>()
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1)
  const sure = found.filter(({ name }) => (times.get(name) ?? 0) > 1 || enters(name, lines))
  return new Set(sure.length > 1 ? sure.map(({ at }) => at) : [])
}
