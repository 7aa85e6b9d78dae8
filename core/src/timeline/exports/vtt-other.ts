import { otherCues, printVtt } from '../captions.ts'
import { defineExport } from './define-export.ts'

// In the language that the film is not spoken in, where somebody wrote them.
export const vttOther = defineExport({
  format: 'vtt-other',
  name: 'captions-other.vtt',
  contentType: 'text/vtt',
  print: ({ timeline, language }) => {
    const cues = otherCues(timeline, language)
    return cues.length > 0 ? printVtt(cues) : undefined
  },
})
