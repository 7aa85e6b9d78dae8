import type { Language } from '@peace/core/ids'
import { wrapText } from '@peace/core/timeline'
import { type Fonts, type NewPaper, openPaper } from './paper.ts'

export type BoardShot = { number: string; heading: string; lines: readonly string[]; picture: ArrayBuffer | undefined }
type Board = { title: string; language: Language; shots: readonly BoardShot[] }

// Six shots a page, each with its frame above its words.
const [width, height] = [842, 595]
const margin = 36
const columns = 3
const cell = { width: (width - 2 * margin - 2 * 18) / columns, height: 252 }
const frame = { width: cell.width, height: cell.width * (9 / 16) }

export const storyboardPdf = async (board: Board, Document: NewPaper, fonts: Fonts): Promise<Blob> => {
  const { paper, done, measure, line } = openPaper(Document, fonts, { Title: board.title })
  for (const [at, shot] of board.shots.entries()) {
    const place = at % 6
    if (place === 0) {
      paper.addPage({ size: [width, height], margin: 0 })
      line(board.title, margin, 18, true, 9)
    }
    const x = margin + (place % columns) * (cell.width + 18)
    const y = margin + Math.floor(place / columns) * cell.height
    if (shot.picture) paper.image(shot.picture, x, y, { fit: [frame.width, frame.height] })
    paper.lineWidth(0.6).rect(x, y, frame.width, frame.height).stroke('#8f8673')
    let below = y + frame.height + 8
    const room = y + cell.height - 14
    const write = (text: string, bold: boolean) => {
      for (const each of wrapText(text, board.language, frame.width, (part) => measure(part, bold, 8.5))) {
        if (below > room) return
        line(each, x, below, bold, 8.5)
        below += 13
      }
    }
    write(`${shot.number}  ${shot.heading}`, true)
    for (const text of shot.lines) write(text, false)
  }
  if (board.shots.length === 0) paper.addPage({ size: [width, height], margin: 0 })
  paper.end()
  return done
}
