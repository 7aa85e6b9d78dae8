// What a file is, by its own bytes.
const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

export const mediaType = (bytes: Uint8Array): string | undefined => {
  if (text(bytes, 1, 4) === 'PNG') return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (text(bytes, 4, 8) === 'ftyp') return 'video/mp4'
  return bytes[0] === 0x1a && bytes[1] === 0x45 ? 'video/webm' : undefined
}

// Whatever name an output has, by its files: saved ones before previews.
export const listFiles = (outputs: Record<string, Record<string, unknown>>) =>
  Object.values(outputs)
    .flatMap((node) => Object.values(node))
    .filter((list) => Array.isArray(list))
    .flat()
    .filter(
      (item): item is { filename: string; subfolder?: string; type?: string } => typeof item?.filename === 'string',
    )
    .sort((a, b) => Number(a.type !== 'output') - Number(b.type !== 'output'))
