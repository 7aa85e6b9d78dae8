// A second look at an expression whose kind an analysis could not tell in its time: texts made of the expression's own
// pieces, long and four times as long. What begins anew at every letter costs sixteen times as much then.
const lengths = [20_000, 80_000] as const
const mostTimes = 9
// Less than this is the clock's own noise.
const toldMs = 12

const piecesOf = (pattern: string): string[] => {
  const words = pattern.replace(/\\[bBdDsSwWpP](?:\{[^}]*\})?|\(\?[:=!<]+/g, ' ').match(/[\p{L}\p{M}\d'-]+/gu) ?? []
  return [...new Set(words.map((word) => word.replace(/-/g, '')))].filter((word) => word !== '').slice(0, 24)
}

const msOf = (expression: RegExp, text: string): number => {
  const all = expression.global ? expression : new RegExp(expression.source, `${expression.flags}g`)
  const before = process.cpuUsage()
  let found = 0
  for (const _ of text.matchAll(all)) found += 1
  const { user, system } = process.cpuUsage(before)
  return found < 0 ? 0 : (user + system) / 1000
}

// The piece with which it grew faster than the text, if there is one.
export const growsWith = (expression: RegExp): string | undefined => {
  const pieces = piecesOf(expression.source)
  const gaps = ['', ' ', '\n', '1', 'a', '.']
  const pumps = new Set([...gaps.filter((gap) => gap !== ''), '\r\n', '\t', ' (', ', ', '-', '*', '#', 'ก', '\u0E48'])
  for (const piece of pieces) for (const gap of gaps) pumps.add(piece + gap)
  // Behind the expression's own beginning, or from the very first letter.
  const grows = (begin: string, pump: string): boolean => {
    const [short = 0, long = 0] = lengths.map((length) => {
      const text = `${begin}${pump.repeat(length / pump.length)}z\u0001`
      return Math.min(msOf(expression, text), msOf(expression, text))
    })
    return long > toldMs && long > short * mostTimes
  }
  for (const pump of pumps) if (grows('', pump) || (pieces[0] && grows(pieces[0], pump))) return pump
  return undefined
}
