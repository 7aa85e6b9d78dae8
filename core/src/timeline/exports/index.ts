import { chapters } from './chapters.ts'
import { dialogue } from './dialogue.ts'
import { shots } from './shots.ts'
import { srt } from './srt.ts'
import { srtOther } from './srt-other.ts'
import { ttml } from './ttml.ts'
import { vtt } from './vtt.ts'
import { vttOther } from './vtt-other.ts'

export const timelineExports = [srt, vtt, chapters, ttml, dialogue, shots, srtOther, vttOther] as const
export type ExportFormat = (typeof timelineExports)[number]['format']
export const exportFormats: readonly ExportFormat[] = timelineExports.map(({ format }) => format)
