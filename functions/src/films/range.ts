export type Range = { start: number; end: number }

// One range, as a player asks for it; several at once are answered with the whole.
export const rangeOf = (header: string | undefined, bytes: number): Range | undefined | 'unsatisfiable' => {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, from = '', to = ''] = found ?? []
  if (!found || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start > end || start >= bytes ? 'unsatisfiable' : { start, end }
}
