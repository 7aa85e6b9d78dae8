import { DomainError, must } from '@peace/core/errors'
import { fountainOfPages, fountainOfText, mostScriptLetters, type PrintedLine } from '@peace/core/screenplay'

type Item = { str: string; transform: number[]; width: number }
type Piece = { text: string; x: number; y: number; end: number }

const piecesOf = (items: readonly unknown[], height: number): Piece[] =>
  items.flatMap((item) => {
    const { str, transform, width } = item as Partial<Item>
    const [x, y] = [transform?.[4], transform?.[5]]
    return str?.trim() && x !== undefined && y !== undefined
      ? [{ text: str, x, y: height - y, end: x + (width ?? 0) }]
      : []
  })

// Further apart than words ever are: a margin's number, a column of its own.
const apart = 36

// Pieces on one line, in order; a gap as wide as a letter was a space.
const linesOf = (pieces: readonly Piece[], page: number): PrintedLine[] => {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - piece.y) < 5) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => {
    const lines: PrintedLine[] = []
    let end = Number.NEGATIVE_INFINITY
    for (const piece of row.sort((a, b) => a.x - b.x)) {
      const line = lines.at(-1)
      if (line && piece.x - end <= apart) line.text += (piece.x - end > 2.5 ? ' ' : '') + piece.text
      else lines.push({ text: piece.text, x: piece.x, y: must(row[0], 'piece').y, page })
      end = piece.end
    }
    return lines
  })
}

// A title page and what a script may have; a longer file is refused whole, and none of it is left out in silence.
const mostPages = 420

// The text of a PDF as Fountain; empty when there is none in it (a scan).
export const readPdf = async (bytes: ArrayBuffer): Promise<string> => {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes))
  try {
    if (document.numPages > mostPages) throw new DomainError('script-too-long', { pages: document.numPages, mostPages })
    const lines: PrintedLine[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const found = linesOf(piecesOf(items, page.view[3] ?? 842), number)
      letters = found.reduce((sum, { text }) => sum + text.length, letters)
      // A small file may say a letter a thousand million times.
      if (letters > mostScriptLetters)
        throw new DomainError('script-too-long', { letters, mostLetters: mostScriptLetters })
      for (const line of found) lines.push(line)
      page.cleanup()
    }
    return fountainOfText('', fountainOfPages(lines))
  } finally {
    await document.loadingTask.destroy()
  }
}
