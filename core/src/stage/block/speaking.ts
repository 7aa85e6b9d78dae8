import { turnTo } from '../vector.ts'
import { onFloor, working } from './acts.ts'
import type { Blocking } from './blocking.ts'

// Who speaks turns to the one spoken to, and all look at who speaks.
export const speak = (block: Blocking, speaker: string, to: readonly string[]): void => {
  const own = block.marks.get(speaker)
  if (!own) return
  const hearer = to.find((id) => id !== speaker && block.marks.has(id))
  const theirs = hearer === undefined ? undefined : block.marks.get(hearer)
  const turns =
    own.on === undefined &&
    own.reach === undefined &&
    !onFloor.has(own.pose) &&
    own.pose !== 'lie' &&
    own.pose !== 'fallen' &&
    !own.pose.startsWith('embrace')
  block.marks.set(speaker, {
    ...own,
    speaks: true,
    ...(hearer !== undefined ? { look: hearer } : {}),
    ...(turns && theirs && !working.has(own.pose) ? { face: turnTo(own.at, theirs.at) } : {}),
  })
  for (const [id, mark] of block.marks) {
    if (id === speaker || block.people.get(id)?.crowd !== undefined || working.has(mark.pose)) continue
    const heard = to.length === 0 || to.includes(id)
    const free =
      mark.on === undefined &&
      mark.reach === undefined &&
      !onFloor.has(mark.pose) &&
      mark.pose !== 'lie' &&
      mark.pose !== 'fallen' &&
      !mark.pose.startsWith('embrace')
    block.marks.set(id, { ...mark, look: speaker, ...(heard && free ? { face: turnTo(mark.at, own.at) } : {}) })
  }
}
