import type { FilmFile } from './order.ts'

export const soundFile = (
  path: string,
  name: string,
  ms: number | undefined,
  role: 'main' | 'stem' = 'main',
): FilmFile => ({
  role,
  name,
  path,
  contentType: 'audio/wav',
  ...(ms === undefined ? {} : { ms }),
})
