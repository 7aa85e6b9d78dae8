import { printChapters } from '../captions.ts'
import { defineExport } from './define-export.ts'

export const chapters = defineExport({
  format: 'chapters',
  name: 'chapters.vtt',
  contentType: 'text/vtt',
  print: ({ timeline }) => printChapters(timeline),
})
