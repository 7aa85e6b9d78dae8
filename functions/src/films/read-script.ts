import { DomainError } from '@peace/core/errors'
import { pagesOf, readFountain, type Screenplay } from '@peace/core/screenplay'

// Longer than any film that is built here; reading more would only make the caller wait.
const mostScenes = 3000
const mostPages = 400

export const readScript = (text: string, newId: () => string, stamp?: { updatedAt: number; updatedBy: string }) => {
  // A file of another kind that was named a script shows itself by its zero bytes.
  if (text.includes('\u0000')) throw new DomainError('script-unreadable')
  const screenplay: Screenplay = readFountain(text, { newId, ...(stamp ? { stamp } : {}) })
  const pages = Math.ceil(pagesOf(screenplay.scenes))
  if (screenplay.scenes.length > mostScenes || pages > mostPages)
    throw new DomainError('script-too-long', { pages, mostPages })
  return screenplay
}

export const hasScene = ({ scenes }: Screenplay): boolean => scenes.some(({ heading }) => heading !== undefined)
