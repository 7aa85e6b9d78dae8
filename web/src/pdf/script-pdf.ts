import type { Language } from '@peace/core/ids'
import { layOutScript, type Scene, type TitleEntry } from '@peace/core/screenplay'
import { type Fonts, type NewPaper, openPaper } from './paper.ts'

type Script = { title: string; language: Language; scenes: readonly Scene[]; titlePage: readonly TitleEntry[] }

// The script in the industry layout.
export const scriptPdf = async (script: Script, Document: NewPaper, fonts: Fonts): Promise<Blob> => {
  const { paper, done, measure, line } = openPaper(Document, fonts, { Title: script.title })
  // A script that does not say its title has no title page.
  const laid = layOutScript(script.scenes, script.titlePage, script.language, (text, bold) => measure(text, bold))
  const unnumbered = script.titlePage.length > 0 ? 2 : 1
  for (const [at, page] of laid.pages.entries()) {
    paper.addPage({ size: [laid.width, laid.height], margin: 0 })
    const number = at + 2 - unnumbered
    if (number > 1) line(`${number}.`, laid.width - 72 - measure(`${number}.`, false), 36)
    for (const { text, x, y, bold } of page.lines) line(text, x, y, bold, laid.size)
  }
  paper.end()
  return done
}
