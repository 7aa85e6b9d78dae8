import { filmFps } from '@peace/core/timeline'

// Everything made here is encoded alike, which is what lets clips be joined into parts and parts into a film by
// copying. A key frame stands at every half second: there a transition may begin and end.
export const keyEvery = filmFps / 2

export const videoEncoding = (quality: 'draft' | 'final' = 'draft'): string[] => [
  '-c:v',
  'libx264',
  '-preset',
  quality === 'draft' ? 'ultrafast' : 'veryfast',
  '-crf',
  quality === 'draft' ? '25' : '18',
  '-bf',
  '0',
  '-g',
  String(keyEvery),
  '-keyint_min',
  String(keyEvery),
  '-sc_threshold',
  '0',
  '-pix_fmt',
  'yuv420p',
  '-colorspace',
  'bt709',
  // Where it is not said whole, a browser guesses by the picture's height, and a small one is seen in other colours. The
  // encoder is told by itself: what a filter hands on says nothing of these two, and overrules ffmpeg's own options.
  '-x264-params',
  'colorprim=bt709:transfer=bt709',
  '-color_range',
  'tv',
  '-video_track_timescale',
  '12288',
]

// From the canvas's RGB to the film's own colours.
export const toFilmColours = 'scale=in_range=pc:out_range=tv:out_color_matrix=bt709:flags=neighbor,format=yuv420p'

export const reproducible = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1'] as const
