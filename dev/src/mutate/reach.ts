import { functionsOf, isNode, readSource } from './read-source.ts'

// Every function says that it was reached, so that a mutant need only meet the tests that run it.
export const withReach = (file: string, source: string): string => {
  const program = readSource(file, source)
  const at: { place: number; put: string }[] = []
  for (const [n, each] of functionsOf(program).entries()) {
    const body = each.body
    if (!isNode(body)) continue
    const said = `globalThis.peaceReach?.(${JSON.stringify(file)}, ${n})`
    if (body.type === 'BlockStatement') at.push({ place: body.start + 1, put: `${said};` })
    else at.push({ place: body.start, put: `(${said}, ` }, { place: body.end, put: ')' })
  }
  let out = source
  // From the last to the first; an inner end before an outer one.
  for (const { place, put } of at.sort((one, other) => other.place - one.place))
    out = out.slice(0, place) + put + out.slice(place)
  return out
}
