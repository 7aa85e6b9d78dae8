import { probe, ToolError } from '../cut/ffmpeg.ts'
import type { SourceClip } from '../cut/segment.ts'
import { drawnModel, type FilmNeed, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

// What a clip of another's really is: its own size and length, whatever was said of it.
export const sourceOf = async (studio: Studio, need: FilmNeed): Promise<SourceClip> => {
  const file = mainOf(need)
  if (!file) throw new ToolError('corrupt', 'a clip without a file')
  const { path } = file
  if (need.model === drawnModel && file.width && file.height && file.ms !== undefined)
    return { path, ms: file.ms, width: file.width, height: file.height, ours: true }
  const { ms, video } = await probe(studio.tools, path)
  if (!video) throw new ToolError('corrupt', 'a clip without a picture')
  return { path, ms, width: video.width, height: video.height, ours: false }
}
