import { isDomainError } from '@peace/core/errors'
import { decodeScript, fountainOfText, printFountain, readFdx, refuseTooLong, reportOn } from '@peace/core/screenplay'
import { Failure } from '../../data/failure.ts'
import { newId } from '../../data/ids.ts'

const maxBytes = 12_000_000

const isPdf = (bytes: ArrayBuffer): boolean => String.fromCharCode(...new Uint8Array(bytes.slice(0, 5))) === '%PDF-'

const toFountain = async (file: File, bytes: ArrayBuffer): Promise<string> => {
  if (isPdf(bytes)) {
    const { readPdf } = await import('../../pdf/read-pdf.ts')
    return readPdf(bytes)
  }
  return fountainOf(
    file.name,
    decodeScript(new Uint8Array(bytes), (raw, encoding) => new TextDecoder(encoding).decode(raw)),
  )
}

const unreadable = (error: unknown): Failure => new Failure(isDomainError(error) ? error.code : 'script-unreadable')

// Text from a file or from the clipboard, which has no name.
export const fountainOf = (name: string, text: string): string => {
  // FDX says in twelve megabytes what a script says in one.
  if (isFdx(text)) return fountainOfFdx(text)
  refuseLong(text)
  return fountainOfText(name, text)
}

const refuseLong = (text: string) => {
  try {
    refuseTooLong(text)
  } catch (error) {
    throw unreadable(error)
  }
}

const isFdx = (text: string): boolean => /^\uFEFF?\s*(?:<\?xml|<FinalDraft)/.test(text.slice(0, 200))

const fountainOfFdx = (text: string): string => {
  try {
    const { scenes, titlePage } = readFdx(text, { newId })
    return printFountain(scenes, titlePage)
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
export const readScriptFile = async (file: File): Promise<{ name: string; text: string }> => {
  if (file.size > maxBytes) throw new Failure('script-too-long')
  const text = await toFountain(file, await file.arrayBuffer()).catch((error: unknown) => {
    throw error instanceof Failure ? error : unreadable(error)
  })
  // A PDF of pictures has no words in it.
  if (!text.trim()) throw new Failure('script-unreadable')
  return { name: file.name, text }
}
