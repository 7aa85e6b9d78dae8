import { expect, test } from 'vitest'
import { passageAt } from './passage.ts'

const text = 'INT. A - DAY\n\nBob walks.\n\nBOB\nHello there.\n\nEXT. B - DAY\n\nRain.\n'

test('the passage is the speech the cursor stands in, the scene all of it up to the next heading', () => {
  const at = text.indexOf('Hello')
  expect(passageAt(text, at, 'passage')).toBe('BOB\nHello there.')
  expect(passageAt(text, at, 'scene')).toBe('INT. A - DAY\n\nBob walks.\n\nBOB\nHello there.')
  expect(passageAt(text, text.length, 'scene')).toBe('EXT. B - DAY\n\nRain.')
})
