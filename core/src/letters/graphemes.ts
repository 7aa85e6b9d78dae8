// A text by what a reader sees as one letter. `Intl.Segmenter` knows every script, and takes longer for each letter than all else
// that is done with it: what stands side by side in plain Latin and Thai is told here, by the same rules, and only the rest is
// asked there.
const isThaiBase = (code: number): boolean =>
  (code >= 0xe01 && code <= 0xe30) ||
  code === 0xe32 ||
  (code >= 0xe3f && code <= 0xe46) ||
  (code >= 0xe4f && code <= 0xe5b)
const isThaiMark = (code: number): boolean =>
  code === 0xe31 || (code >= 0xe33 && code <= 0xe3a) || (code >= 0xe47 && code <= 0xe4e)
const isLatin = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code < 0x300 && code !== 0xa9 && code !== 0xad && code !== 0xae)
const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000
// Half a pair, which is no letter of any script.
const isHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isHigh(code) ? !isLow(text.charCodeAt(at + 1)) : isLow(code) && !(at > 0 && isHigh(text.charCodeAt(at - 1)))
}
const isPlain = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return isLatin(code) || isThaiBase(code) || isHalf(text, at)
}

let segmenter: Intl.Segmenter | undefined

export function* graphemesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    if (isPlain(text, at)) {
      if (!isHalf(text, at)) while (isThaiMark(text.charCodeAt(end))) end++
      if (end === text.length || isPlain(text, end)) {
        yield text.slice(at, end)
        at = end
        continue
      }
    }
    // Up to where two plain ones stand side by side, or one behind whatever it is.
    while (end < text.length && !(isPlain(text, end) && isPlain(text, end - 1))) end++
    segmenter ??= new Intl.Segmenter('th', { granularity: 'grapheme' })
    for (const { segment } of segmenter.segment(text.slice(at, end))) yield segment
    at = end
  }
}

// Without anything that leans on, or is joined to, what stands beside it.
export const areAllPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (!isLatin(text.charCodeAt(at)) && !isHalf(text, at)) return false
  return true
}
