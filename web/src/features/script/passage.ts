import { looksLikeHeading } from '@peace/core/screenplay'

// What the cursor stands in: the paragraph or speech between blank lines, or the scene from its heading to the next.
export const passageAt = (text: string, position: number, what: 'passage' | 'scene'): string => {
  const lines = text.split('\n')
  let at = 0
  let here = 0
  for (; here < lines.length - 1 && at + (lines[here]?.length ?? 0) < position; here++)
    at += (lines[here]?.length ?? 0) + 1
  const ends = (line: string | undefined) =>
    what === 'passage' ? line?.trim() === '' : looksLikeHeading(line?.trim() ?? '')
  let first = here
  while (first > 0 && !(what === 'scene' && ends(lines[first])) && !(what === 'passage' && ends(lines[first - 1])))
    first--
  let last = here
  while (last < lines.length - 1 && !ends(lines[last + 1])) last++
  return lines
    .slice(first, last + 1)
    .join('\n')
    .trim()
    .slice(0, 12_000)
}
