import { expect, test } from 'vitest'
import { fountainOfPages, type PrintedLine } from './read-pages.ts'

// Rows as a PDF gives them: x and words of each piece; a blank row is a gap.
const page = (rows: readonly (readonly [number, string][])[]): PrintedLine[] =>
  rows.flatMap((row, at) => row.map(([x, text]) => ({ x, text, y: 80 + at * 12, page: 1 })))

test('a scene number at both margins is the number of its heading', () => {
  const text = fountainOfPages(
    page([
      [
        [60, '12A'],
        [108, 'INT. KITCHEN - DAY'],
        [520, '12A'],
      ],
      [],
      [[108, 'Mali cuts an onion.']],
      [],
      [[250, 'MALI']],
      [[180, 'It is only an onion.']],
      [],
      [
        [60, '๑๓'],
        [108, 'ฉาก 13 ภายใน ห้องครัว – เช้า'],
      ],
      [],
      [[108, 'ฝนตก']],
    ]),
  )
  expect(text).toContain('INT. KITCHEN - DAY #12A#\n\nMali cuts an onion.\n\nMALI\nIt is only an onion.')
  expect(text).toContain('ฉาก 13 ภายใน ห้องครัว – เช้า #๑๓#\n\nฝนตก')
})

test('stars and heads of a revision are the page’s', () => {
  const text = fountainOfPages([
    { x: 108, text: 'THE FAR SHORE - Blue Rev. 3/4/24', y: 36, page: 1 },
    { x: 520, text: '12.', y: 36, page: 1 },
    ...page([
      [[108, 'EXT. PIER - NIGHT']],
      [],
      [
        [108, 'The rope sinks.'],
        [530, '*'],
      ],
    ]),
  ])
  expect(text).toBe('EXT. PIER - NIGHT\n\nThe rope sinks.\n')
})

test('two who speak side by side are two speeches at once', () => {
  const text = fountainOfPages(
    page([
      [[108, 'INT. CAR - DAY']],
      [],
      [
        [180, 'SAM'],
        [380, 'NOK'],
      ],
      [
        [140, 'Left! I said'],
        [340, 'Right! Go'],
      ],
      [
        [140, 'left!'],
        [340, 'right now!'],
      ],
      [],
      [],
      [[108, 'The car goes straight on.']],
      [],
      [[108, 'It stops.']],
    ]),
  )
  expect(text).toBe(
    'INT. CAR - DAY\n\nSAM\nLeft! I said left!\n\nNOK ^\nRight! Go right now!\n\nThe car goes straight on.\n\nIt stops.\n',
  )
})
