type Change = { from: number; to: number; text: string }

// What was done to a text, as the one stretch that differs; both ends on whole letters, so that no Thai mark is parted from its own.
const changeOf = (before: string, after: string): Change => {
  const [a, b] = [[...before], [...after]]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  while (start > 0 && (isMark(a[start]) || isMark(b[start]))) start--
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  while (end > 0 && isMark(a[a.length - end])) end--
  return { from: start, to: a.length - end, text: b.slice(start, b.length - end).join('') }
}

const isMark = (letter: string | undefined): boolean => letter !== undefined && /\p{M}/u.test(letter)

const apart = (a: Change, b: Change): boolean => a.to < b.from || b.to < a.from

// Both changes in one text, when they do not touch; undefined when they do.
export const mergeText = (base: string, mine: string, theirs: string): string | undefined => {
  const [ours, others] = [changeOf(base, mine), changeOf(base, theirs)]
  if (!apart(ours, others)) return undefined
  const [first, second] = ours.from < others.from ? [ours, others] : [others, ours]
  const letters = [...base]
  return [
    ...letters.slice(0, first.from),
    first.text,
    ...letters.slice(first.to, second.from),
    second.text,
    ...letters.slice(second.to),
  ].join('')
}
