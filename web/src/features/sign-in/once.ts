const begun = new Map<string, Promise<unknown>>()

// What a letter's code is good for happens once, however often the page asks for it: a code that was used looks expired.
// One that came to nothing may be tried again.
export const once = <T>(code: string, use: () => Promise<T>): Promise<T> => {
  const known = begun.get(code) as Promise<T> | undefined
  if (known) return known
  const using = use()
  begun.set(code, using)
  using.catch(() => begun.delete(code))
  return using
}
