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
