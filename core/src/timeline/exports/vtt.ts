import { captionCues, printVtt } from '../captions.ts'
import { defineExport } from './define-export.ts'

export const vtt = defineExport({
  format: 'vtt',
  name: 'captions.vtt',
  contentType: 'text/vtt',
  print: ({ timeline, language }) => printVtt(captionCues(timeline, language)),
})
