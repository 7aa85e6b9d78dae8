// A setting that lists names; an empty one limits nothing.
export const wordsOf = (text: string): ReadonlySet<string> | undefined => {
  const found = text.split(/[\s,]+/).filter(Boolean)
  return found.length ? new Set(found) : undefined
}
