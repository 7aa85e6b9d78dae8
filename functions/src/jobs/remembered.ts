// Reads once and remembers for a while: configuration that changes by hand.
export const remembered = <T>(ms: number, read: () => Promise<T>): (() => Promise<T>) => {
  let kept: { at: number; value: Promise<T> } | undefined
  return () => {
    const now = Date.now()
    if (kept && now - kept.at < ms) return kept.value
    const value = read()
    kept = { at: now, value }
    value.catch(() => {
      kept = undefined
    })
    return value
  }
}

// The same of many, the newest `most` of them. What failed, or is nothing, is asked again.
export const rememberedBy = <T>(
  ms: number,
  most: number,
  read: (key: string) => Promise<T>,
): ((key: string) => Promise<T>) => {
  const kept = new Map<string, () => Promise<T>>()
  return async (key) => {
    const ask = kept.get(key) ?? remembered(ms, () => read(key))
    kept.delete(key)
    kept.set(key, ask)
    const oldest = kept.keys().next()
    if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    const forget = () => kept.get(key) === ask && kept.delete(key)
    const value = await ask().catch((error: unknown) => {
      forget()
      throw error
    })
    if (value === undefined) forget()
    return value
  }
}
