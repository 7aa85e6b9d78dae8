import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('a table becomes CSV that a spreadsheet reads as it is, formulas and Thai included', () => {
  const text = toCsv(
    ['ชื่อ', 'n'],
    [
      ['a "b", c', 1],
      ['=HYPERLINK("x")', -2],
      ['บรรทัด\nใหม่', undefined],
    ],
  )
  expect(text).toBe('\uFEFFชื่อ,n\r\n"a ""b"", c",1\r\n"\'=HYPERLINK(""x"")",-2\r\n"บรรทัด\nใหม่",\r\n')
})
