import type { FrameRate } from '../cut.ts'
import { readEdl } from './read-edl.ts'
import { readFcp7 } from './read-fcp7.ts'
import { readFcpxml } from './read-fcpxml.ts'
import { readOtio } from './read-otio.ts'
import { mostLetters, ReturnError, type Returned } from './returned.ts'

export * from './difference.ts'
export * from './returned.ts'
export * from './take-back.ts'

// Which format it is, it says itself; a file's name is not believed.
export const readReturned = (text: string, filmRate: FrameRate): Returned => {
  if (text.length > mostLetters) throw new ReturnError('too-large')
  const begin = text.slice(0, 4000)
  if (/^\uFEFF?\s*\{/.test(begin)) return readOtio(text.replace(/^\uFEFF/, ''))
  if (/<fcpxml[\s>]/.test(begin)) return readFcpxml(text)
  if (/<xmeml[\s>]/.test(begin)) return readFcp7(text)
  if (/<!DOCTYPE|<!ENTITY/.test(begin)) throw new ReturnError('doctype')
  if (/^(TITLE:|FCM:)|^\d{3,6}\s+\S+\s+(V|A|B|N)/m.test(begin)) return readEdl(text, filmRate)
  throw new ReturnError('unknown')
}
