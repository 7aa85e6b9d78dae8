import { must } from '@peace/core/errors'
import { fountainOfPages, fountainOfText, type PrintedLine } from '@peace/core/screenplay'

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

// Pieces on one line, in order; a gap as wide as a letter was a space.
const linesOf = (pieces: readonly Piece[], page: number): PrintedLine[] => {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - piece.y) < 5) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.x - b.x)
    const { x, y } = must(sorted[0], 'piece')
    const text = sorted.reduce((line, piece, at) => {
      const before = sorted[at - 1]
      return line + (before && piece.x - before.end > 2.5 ? ' ' : '') + piece.text
    }, '')
    return { text, x, y, page }
  })
}

// The text of a PDF as Fountain; empty when there is none in it (a scan).
export const readPdf = async (bytes: ArrayBuffer): Promise<string> => {
  const { getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const lines: PrintedLine[] = []
  for (let number = 1; number <= Math.min(document.numPages, 400); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    lines.push(...linesOf(piecesOf(items, page.view[3] ?? 842), number))
  }
  return fountainOfText('', fountainOfPages(lines))
}
