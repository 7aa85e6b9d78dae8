import { isDomainError } from '@peace/core/errors'
import type { ReviewLink } from '@peace/core/review'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { stillSends } from '../publish/still-sends.store.ts'

// A public film stays out only while it might go out: its maker may still send films, and what publishing waits for has its
// yes, of this cut.

const ask = async (link: ReviewLink): Promise<boolean> => {
  if (!(await stillSends(link))) return false
  try {
    await refuseUnapproved(link.workspaceId, link.filmId, link.shown)
    return true
  } catch (error) {
    if (!isDomainError(error)) throw error
    return false
  }
}

// A thousand may open one film at once, and a yes to the script or the board is told by all of it: so an answer is kept, for
// less than the minute in which a link that is taken back stops.
const keptMs = 20_000
const mostKept = 1000
const kept = new Map<string, { at: number; answer: Promise<boolean> }>()

export const standsForAll = async (link: ReviewLink, now: number): Promise<boolean> => {
  const before = kept.get(link.token)
  if (before && Math.abs(now - before.at) < keptMs) return before.answer
  if (kept.size >= mostKept) kept.clear()
  const answer = ask(link)
  kept.set(link.token, { at: now, answer })
  // What nobody could tell is asked anew.
  answer.catch(() => kept.delete(link.token))
  return answer
}
