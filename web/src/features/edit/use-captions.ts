import { type CaptionRow, captionRows, type Words } from '@peace/core/cutting'
import type { Language } from '@peace/core/ids'
import { useMemo } from 'react'
import { useFilm } from '../../session/film.tsx'
import type { CutHere } from './use-cut.ts'

// What is read under the picture, in a language, and the words of the lines it comes from.
export const useCaptions = ({ cut, found }: CutHere, language: Language): { rows: CaptionRow[]; words: Words } => {
  const { film } = useFilm()
  const { scenes } = found.film
  const words = useMemo(() => {
    const texts = new Map(scenes.flatMap(({ elements }) => elements.map(({ id, text }) => [id, text] as const)))
    return { language: film.language, textOf: (lineId: string) => texts.get(lineId) }
  }, [scenes, film.language])
  const rows = useMemo(() => captionRows(cut, language, words), [cut, language, words])
  return { rows, words }
}
