import { z } from 'zod'

// YouTube reads chapters out of the text: the first at nought, at least three, each ten seconds or longer.
export const chapterSchema = z.strictObject({ ms: z.int().min(0), title: z.string().trim().min(1).max(100) })
export type Chapter = z.infer<typeof chapterSchema>

const leastMs = 10_000
const leastCount = 3
const two = (count: number): string => String(count).padStart(2, '0')
export const clockOf = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

// Those that would be taken: what is too short goes with the one before it. None, where there are too few.
export const takenChapters = (chapters: readonly Chapter[], filmMs: number): Chapter[] => {
  const ordered = [...chapters].sort((a, b) => a.ms - b.ms)
  const taken: Chapter[] = []
  for (const chapter of ordered) {
    const before = taken.at(-1)
    if (before && chapter.ms - before.ms < leastMs) continue
    taken.push(before ? chapter : { ...chapter, ms: 0 })
  }
  const last = taken.at(-1)
  if (last && taken.length > 1 && filmMs - last.ms < leastMs) taken.pop()
  return taken.length < leastCount ? [] : taken
}

export const withChapters = (text: string, chapters: readonly Chapter[]): string => {
  if (chapters.length === 0) return text
  const lines = chapters.map(({ ms, title }) => `${clockOf(ms)} ${title.replace(/\s+/g, ' ')}`)
  return [text.trimEnd(), ...(text.trim() === '' ? [] : ['']), ...lines]
    .filter((line, at) => at > 0 || line !== '')
    .join('\n')
}
