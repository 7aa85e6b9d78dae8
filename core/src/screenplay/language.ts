import type { Language } from '../ids/index.ts'

// The language most of it is written in. A Thai script is full of Latin marks (INT., CUT TO:), so Thai needs less than half.
export const languageOf = (text: string): Language => {
  let thai = 0
  let latin = 0
  const end = Math.min(text.length, 200_000)
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x0e01 && code <= 0x0e5b) thai++
    else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) latin++
  }
  return thai > 0 && thai * 3 >= latin ? 'th' : 'en'
}
