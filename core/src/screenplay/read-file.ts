import { DomainError } from '../errors/index.ts'
import { decodeScript } from './decode.ts'
import { readFdx } from './fdx/read-fdx.ts'
import { linesOfDocx } from './packed/read-docx.ts'
import { type Inflate, isZip, readZip } from './packed/read-zip.ts'
import { printFountain } from './print.ts'
import type { Problem } from './problems.ts'
import { fountainOfText } from './read-plain.ts'
import { refuseTooLong } from './whole-script.ts'

// Whatever kind of file a script comes in, it leaves here as Fountain, with what was found on the way. A PDF is read
// elsewhere: it needs a reader of its own.
export type ScriptFile = { text: string; problems: Problem[]; fdx?: string }
export type Unpacking = {
  decode: (bytes: Uint8Array, encoding: string) => string
  inflate: Inflate
  newId: () => string
}

const isFdx = (text: string): boolean => /^\uFEFF?\s*(?:<\?xml|<FinalDraft)/.test(text.slice(0, 200))

// Text from a file or from the clipboard, which has no name.
export const readScriptText = (name: string, text: string, newId: () => string): ScriptFile => {
  // FDX says in twelve megabytes what a script says in one.
  if (isFdx(text)) {
    const { scenes, titlePage, problems } = readFdx(text, { newId })
    return { text: printFountain(scenes, titlePage), problems, fdx: text }
  }
  refuseTooLong(text)
  return { text: fountainOfText(name, text), problems: [] }
}

export const readScriptBytes = async (
  name: string,
  bytes: Uint8Array,
  { decode, inflate, newId }: Unpacking,
): Promise<ScriptFile> => {
  if (!isZip(bytes)) return readScriptText(name, decodeScript(bytes, decode), newId)
  const zip = readZip(bytes, inflate)
  const word = await zip.read('word/document.xml')
  if (word) {
    const text = linesOfDocx(decode(word, 'utf-8'))
    refuseTooLong(text)
    return { text: fountainOfText('', text), problems: [] }
  }
  // Highland keeps its text in one file of its bundle, whatever the bundle is called.
  const inside = zip.names.find(
    (each) => /(?:^|\/)text\.(?:md|fountain|txt)$/i.test(each) && !each.startsWith('__MACOSX'),
  )
  const text = inside === undefined ? undefined : await zip.read(inside)
  if (text === undefined) throw new DomainError('script-unreadable', { why: 'no-text' })
  return readScriptText('script.fountain', decodeScript(text, decode), newId)
}
