import { isDomainError } from '@peace/core/errors'
import { readScriptBytes, readScriptText, refuseTooLong, reportOn, type ScriptFile } from '@peace/core/screenplay'
import { Failure } from '../../data/failure.ts'
import { newId } from '../../data/ids.ts'

const maxBytes = 12_000_000

const isPdf = (bytes: ArrayBuffer): boolean => String.fromCharCode(...new Uint8Array(bytes.slice(0, 5))) === '%PDF-'

const inflate = async (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
const decode = (raw: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(raw)

const toFountain = async (file: File, bytes: ArrayBuffer): Promise<ScriptFile> => {
  if (isPdf(bytes)) {
    const { readPdf } = await import('../../pdf/read-pdf.ts')
    const text = await readPdf(bytes)
    refuseTooLong(text)
    return { text, problems: [] }
  }
  return readScriptBytes(file.name, new Uint8Array(bytes), { decode, inflate, newId })
}

const unreadable = (error: unknown): Failure => new Failure(isDomainError(error) ? error.code : 'script-unreadable')

// Text from a file or from the clipboard, which has no name.
export const fountainOf = (name: string, text: string): ScriptFile => {
  try {
    return readScriptText(name, text, newId)
  } catch (error) {
    throw unreadable(error)
  }
}

// The tab reads it as the server will: nothing is sent before a film is asked for.
export const readHere = (text: string) => {
  try {
    return reportOn(text, newId)
  } catch (error) {
    throw unreadable(error)
  }
}

// Whatever kind of file a script comes in, it leaves here as Fountain.
export const readScriptFile = async (file: File): Promise<ScriptFile & { name: string }> => {
  if (file.size > maxBytes) throw new Failure('script-too-long')
  const read = await toFountain(file, await file.arrayBuffer()).catch((error: unknown) => {
    throw error instanceof Failure ? error : unreadable(error)
  })
  // A PDF of pictures has no words in it.
  if (!read.text.trim()) throw new Failure('script-unreadable')
  return { name: file.name, ...read }
}
