import type { Language } from '../../ids/index.ts'
import type { Timeline } from '../resolve.ts'

// A format in which the film in time is handed on: one file each, made beside the captions and offered under Downloads.
export type ExportSource = { timeline: Timeline; language: Language }
export type TimelineExport<F extends string = string> = {
  format: F
  name: string
  contentType: string
  // Nothing where the film has nothing to say in it.
  print(source: ExportSource): string | undefined
}

export const defineExport = <const F extends string>(definition: TimelineExport<F>): TimelineExport<F> => definition
