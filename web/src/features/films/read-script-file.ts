import { Failure } from '../../data/failure.ts'

const maxBytes = 12_000_000

// Thai scripts of an older time may be in TIS-620; what is not UTF-8 is read as that.
const decode = (bytes: ArrayBuffer): string => {
  const head = new Uint8Array(bytes.slice(0, 2))
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

export const readScriptFile = async (file: File): Promise<{ name: string; text: string }> => {
  if (file.size > maxBytes) throw new Failure('script-too-long')
  const bytes = await file.arrayBuffer()
  const text = decode(bytes)
  if (!text.trim()) throw new Failure('script-unreadable')
  return { name: file.name, text }
}
