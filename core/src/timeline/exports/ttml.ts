import { captionCues } from '../captions.ts'
import { defineExport } from './define-export.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const seconds = (ms: number): string => `${(ms / 1000).toFixed(3)}s`

// Captions as broadcasters take them.
export const ttml = defineExport({
  format: 'ttml',
  name: 'captions.ttml',
  contentType: 'application/ttml+xml',
  print: ({ timeline, language }) => {
    const cues = captionCues(timeline, language)
    if (cues.length === 0) return undefined
    const rows = cues.map(
      ({ startMs, endMs, lines }) =>
        `      <p begin="${seconds(startMs)}" end="${seconds(endMs)}">${lines.map(escaped).join('<br/>')}</p>`,
    )
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="${language}">`,
      '  <body>\n    <div>',
      ...rows,
      '    </div>\n  </body>\n</tt>\n',
    ].join('\n')
  },
})
