// A pdfkit document as these pages need it, so that the same code runs in the browser and in a test.
export type Paper = {
  fontSize(size: number): Paper
  font(source: string): Paper
  registerFont(name: string, source: Uint8Array | ArrayBuffer): Paper
  widthOfString(text: string): number
  addPage(options: { size: [number, number]; margin: number }): Paper
  text(text: string, x: number, y: number, options: { lineBreak: boolean }): Paper
  image(source: ArrayBuffer | string, x: number, y: number, options: { fit: [number, number] }): Paper
  rect(x: number, y: number, width: number, height: number): Paper
  lineWidth(width: number): Paper
  stroke(colour: string): Paper
  markContent(tag: string, options: { actual: string }): Paper
  endMarkedContent(): Paper
  on(event: string, listen: (chunk: Uint8Array) => void): Paper
  end(): void
}
export type NewPaper = new (options: Record<string, unknown>) => Paper
export type Fonts = { latin: Uint8Array; latinBold: Uint8Array; thai: Uint8Array; thaiBold: Uint8Array }

const thai = /[\u0E00-\u0E7F]/
// Runs of one script each. Latin letters and digits are set in Courier, everything Thai in Sarabun.
export const runsOf = (text: string): { text: string; thai: boolean }[] =>
  (text.match(/[\u0E00-\u0E7F]+|[^\u0E00-\u0E7F]+/g) ?? []).map((run) => ({ text: run, thai: thai.test(run) }))

export const openPaper = (Document: NewPaper, fonts: Fonts, info: Record<string, string>) => {
  // Without a font of its own it would look for a built-in one, which is not there.
  const paper = new Document({ autoFirstPage: false, bufferPages: false, font: null, info, lang: 'th' })
  const chunks: Uint8Array[] = []
  const done = new Promise<Blob>((resolve) => {
    paper.on('data', (chunk) => chunks.push(new Uint8Array(chunk)))
    paper.on('end', () => resolve(new Blob(chunks as BlobPart[], { type: 'application/pdf' })))
  })
  for (const [name, source] of Object.entries(fonts)) paper.registerFont(name, source)
  const choose = (isThai: boolean, bold: boolean, size: number) =>
    paper.font(`${isThai ? 'thai' : 'latin'}${bold ? 'Bold' : ''}`).fontSize(isThai ? size * 1.12 : size)
  const measure = (text: string, bold: boolean, size = 12) =>
    runsOf(text).reduce((sum, run) => sum + choose(run.thai, bold, size).widthOfString(run.text), 0)
  // The words themselves are put beside the glyphs, so that a reader who copies or searches gets the line as it was
  // written, with every mark in its place.
  const line = (text: string, x: number, y: number, bold = false, size = 12) => {
    paper.markContent('Span', { actual: `${text} ` })
    let at = x
    for (const run of runsOf(text)) {
      const set = choose(run.thai, bold, size)
      const wide = set.widthOfString(run.text)
      // Sarabun sits lower than Courier at one size.
      set.text(run.text, at, run.thai ? y - size * 0.28 : y, { lineBreak: false })
      at += wide
    }
    paper.endMarkedContent()
  }
  return { paper, done, measure, line }
}
