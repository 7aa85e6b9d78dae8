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

// A script of four hundred pages takes a few seconds; a file can be made to take for ever.
const longest = 30_000

// What a page says, as far as it comes: a small file may say a letter a thousand million times on one page.
type Page = { streamTextContent: () => ReadableStream }
const itemsOf = async (page: Page, room: number): Promise<unknown[]> => {
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<{ items: unknown[] }>
  const all: unknown[] = []
  let letters = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return all
    for (const item of value.items) letters += (item as Partial<Item>).str?.length ?? 0
    all.push(...value.items)
    if (letters > room || all.length > room) {
      await reader.cancel(new Error('too long'))
      throw new DomainError('script-too-long', { letters, mostLetters: room })
    }
  }
}

const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const refuse = (): void => reject(new DomainError('script-takes-too-long', {}))
    if (signal.aborted) refuse()
    signal.addEventListener('abort', refuse, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', refuse))
  })

type Limits = { signal?: AbortSignal; mostLetters?: number }

// The text of a PDF as Fountain; empty when there is none in it (a scan). Past the signal it is refused, whole.
export const readPdf = async (
  bytes: ArrayBuffer,
  { signal = AbortSignal.timeout(longest), mostLetters = mostScriptLetters }: Limits = {},
): Promise<string> => {
  const { getDocumentProxy } = await import('unpdf')
  const document = await untilAborted(getDocumentProxy(new Uint8Array(bytes)), signal)
  try {
    if (document.numPages > mostPages) throw new DomainError('script-too-long', { pages: document.numPages, mostPages })
    const lines: PrintedLine[] = []
    let letters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await untilAborted(document.getPage(number), signal)
      const items = await untilAborted(itemsOf(page, mostLetters - letters), signal)
      const found = linesOf(piecesOf(items, page.view[3] ?? 842), number)
      letters = found.reduce((sum, { text }) => sum + text.length, letters)
      for (const line of found) lines.push(line)
      page.cleanup()
    }
    return fountainOfText('', fountainOfPages(lines))
  } finally {
    await document.loadingTask.destroy()
  }
}
