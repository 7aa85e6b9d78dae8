import { otherCues, printSrt } from '../captions.ts'
import { defineExport } from './define-export.ts'

// In the language that the film is not spoken in, where somebody wrote them.
export const srtOther = defineExport({
  format: 'srt-other',
  name: 'captions-other.srt',
  contentType: 'application/x-subrip',
  print: ({ timeline, language }) => {
    const cues = otherCues(timeline, language)
    return cues.length > 0 ? printSrt(cues) : undefined
  },
})
