import { chapters } from './chapters.ts'
import { srt } from './srt.ts'
import { vtt } from './vtt.ts'

export const timelineExports = [srt, vtt, chapters] as const
export type ExportFormat = (typeof timelineExports)[number]['format']
export const exportFormats: readonly ExportFormat[] = timelineExports.map(({ format }) => format)
