// A machine's result is looked at whole, and a process takes eighty calls at once: results in hand together are no more than
// the largest that a link lets in. Whoever comes later waits; the small ones do not wait behind a large one that cannot begin.
export const withinMemory = (most: number) => {
  let inHand = 0
  const waiting: { bytes: number; begin(): void }[] = []
  const fits = (bytes: number): boolean => inHand === 0 || inHand + bytes <= most
  const next = (): void => {
    for (const one of [...waiting]) {
      if (!fits(one.bytes)) continue
      waiting.splice(waiting.indexOf(one), 1)
      inHand += one.bytes
      one.begin()
    }
  }
  return async <T>(bytes: number, look: () => Promise<T>): Promise<T> => {
    await new Promise<void>((begin) => {
      waiting.push({ bytes, begin })
      next()
    })
    try {
      return await look()
    } finally {
      inHand -= bytes
      next()
    }
  }
}
