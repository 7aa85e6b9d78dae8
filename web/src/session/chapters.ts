import { useEffect, useState } from 'react'

export type Chapter = { start: number; title: string }

const secondsOf = (time: string): number =>
  time.split(':').reduce((sum, part) => sum * 60 + Number(part.replace(',', '.')), 0)

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

export const readChapters = (vtt: string): Chapter[] =>
  vtt.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.split(/\r?\n/)
    const at = lines.findIndex((line) => line.includes(' --> '))
    const start = lines[at]?.split(' --> ')[0]
    if (at < 0 || !start) return []
    const title = lines
      .slice(at + 1)
      .join(' ')
      .replace(/&(amp|lt|gt);/g, (each) => entities[each] ?? each)
    return [{ start: secondsOf(start.trim()), title }]
  })

export const useChapters = (url: string | undefined): Chapter[] => {
  const [chapters, setChapters] = useState<Chapter[]>([])
  useEffect(() => {
    if (!url) return setChapters([])
    let left = false
    fetch(url)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => !left && setChapters(readChapters(text)))
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [url])
  return chapters
}
