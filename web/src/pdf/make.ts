import thai from '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf?url'
import thaiBold from '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf?url'
import latin from '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff?url'
import latinBold from '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff?url'
import type { Fonts, NewPaper } from './paper.ts'
import { scriptPdf } from './script-pdf.ts'
import { storyboardPdf } from './storyboard-pdf.ts'

const bytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(url)).arrayBuffer())

const open = async (): Promise<[NewPaper, Fonts]> => {
  const [library, one, two, three, four] = await Promise.all([
    import('pdfkit'),
    bytes(latin),
    bytes(latinBold),
    bytes(thai),
    bytes(thaiBold),
  ])
  return [library.default as unknown as NewPaper, { latin: one, latinBold: two, thai: three, thaiBold: four }]
}

// Fetched only when somebody asks for a PDF; after that it works without a connection too.
export const makeScriptPdf = async (script: Parameters<typeof scriptPdf>[0]): Promise<Blob> =>
  scriptPdf(script, ...(await open()))
export const makeStoryboardPdf = async (board: Parameters<typeof storyboardPdf>[0]): Promise<Blob> =>
  storyboardPdf(board, ...(await open()))
