import { expect, test } from 'vitest'
import { csvCell } from './index.ts'

test.each([
  '=1',
  '+1',
  '-1',
  '@x',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '\u22121',
  ' =1',
  '\u00a0＝1',
  '\ufeff=1',
  '\t1',
  '\n=1',
])('a spreadsheet takes %j for words', (value) => expect(csvCell(value).replace(/^"/, '')[0]).toBe("'"))

test('words stay as they are, quoted where they must be', () => {
  expect(csvCell('ฝนแรก - ตอน 2')).toBe('ฝนแรก - ตอน 2')
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"')
  expect(csvCell('')).toBe('')
})
