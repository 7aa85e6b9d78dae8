// The fields of a JSON Schema, as dotted paths, with those that must be there. Ours and a vendor's are read by the same eyes.
export type Shape = { fields: readonly string[]; required: readonly string[] }
type Node = {
  $ref?: string
  properties?: Record<string, Node>
  required?: readonly string[]
  allOf?: readonly Node[]
  anyOf?: readonly Node[]
  oneOf?: readonly Node[]
  items?: Node
}
type Named = Readonly<Record<string, unknown>>

const join = (at: string, name: string) => (at ? `${at}.${name}` : name)

export const shapeOf = (root: unknown, named: Named = {}): Shape => {
  const fields = new Set<string>()
  const required = new Set<string>()
  const walk = (given: Node | undefined, at: string, firm: boolean): void => {
    if (!given) return
    const name = given.$ref?.split('/').at(-1)
    if (name) {
      walk(named[name] as Node | undefined, at, firm)
      return
    }
    for (const part of given.allOf ?? []) walk(part, at, firm)
    // Only what all forms want is wanted.
    for (const part of [...(given.anyOf ?? []), ...(given.oneOf ?? [])]) walk(part, at, false)
    if (given.items) walk(given.items, at, false)
    for (const [key, child] of Object.entries(given.properties ?? {})) {
      const path = join(at, key)
      fields.add(path)
      const wanted = firm && (given.required ?? []).includes(key)
      if (wanted) required.add(path)
      walk(child, path, wanted)
    }
    // Asked for beside where it is described, as `allOf` may.
    if (firm) for (const key of given.required ?? []) required.add(join(at, key))
  }
  walk(root as Node, '', true)
  return { fields: [...fields].sort(), required: [...required].sort() }
}
