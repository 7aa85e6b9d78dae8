// Stripe's requests are forms with bracketed names: `items[0][price]=x`, `expand[]=y`.
export type FormValue = string | FormValue[] | { [name: string]: FormValue }
export type FormFields = { [name: string]: FormValue }

const partsOf = (name: string): string[] => {
  const [head = '', ...rest] = name.split('[')
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))]
}

const place = (into: Map<string, unknown>, parts: string[], value: string): void => {
  const [head = '', ...rest] = parts
  const key = head === '' ? String(into.size) : head
  if (rest.length === 0) return void into.set(key, value)
  const below = into.get(key)
  const next = below instanceof Map ? below : new Map<string, unknown>()
  into.set(key, next)
  place(next, rest, value)
}

const settle = (value: unknown): FormValue => {
  if (!(value instanceof Map)) return String(value)
  const keys = [...value.keys()]
  const list = keys.length > 0 && keys.every((key, index) => key === String(index))
  return list
    ? [...value.values()].map(settle)
    : Object.fromEntries([...value].map(([key, each]) => [key, settle(each)]))
}

export const parseForm = (text: string): FormFields => {
  const root = new Map<string, unknown>()
  for (const [name, value] of new URLSearchParams(text)) place(root, partsOf(name), value)
  return Object.fromEntries([...root].map(([key, value]) => [key, settle(value)]))
}
