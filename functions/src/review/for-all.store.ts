import { isDomainError } from '@peace/core/errors'
import type { ReviewLink } from '@peace/core/review'
import { refuseUnapproved } from '../approvals/approvals.store.ts'
import { rememberedBy } from '../jobs/remembered.ts'
import { stillSends } from '../publish/still-sends.store.ts'

// A public film stays out only while it might go out: its maker may still send films, and what publishing waits for has its
// yes, of this cut.

type Asked = Pick<ReviewLink, 'token' | 'workspaceId' | 'filmId' | 'shown' | 'createdBy'>

const ask = async (link: Asked): Promise<boolean> => {
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
// less than the minute in which a link that is taken back stops. What nobody could tell is asked anew.
const keptMs = 20_000
const mostKept = 1000
const lately = rememberedBy(keptMs, mostKept, (asked) => ask(JSON.parse(asked) as Asked))

// By the link and what it shows: one that shows another cut is another question.
export const standsForAll = ({ token, workspaceId, filmId, shown, createdBy }: Asked): Promise<boolean> =>
  lately(JSON.stringify({ token, workspaceId, filmId, shown, createdBy } satisfies Asked))
