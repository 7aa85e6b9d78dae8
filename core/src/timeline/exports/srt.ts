import { captionCues, printSrt } from '../captions.ts'
import { defineExport } from './define-export.ts'

// A film in which nobody speaks has nothing to caption: an SRT of it would be a file without a byte.
export const srt = defineExport({
  format: 'srt',
  name: 'captions.srt',
  contentType: 'application/x-subrip',
  print: ({ timeline, language }) => {
    const cues = captionCues(timeline, language)
    return cues.length > 0 ? printSrt(cues) : undefined
  },
})
