import { asksNothing, pricedEach } from './kind.ts'

// What holds of every kind that joins films into one: we make it ourselves, of what was looked at when it was made.
export const joined = {
  asks: asksNothing,
  basis: pricedEach,
  lower: 'never' as const,
  looked: 'never' as const,
}

// As large as was asked; how long it is follows from what it is made of.
export const oneFilm = ({ width, height }: { width: number; height: number }) => ({
  file: 'main' as const,
  type: /^video\//,
  leastMs: undefined,
  leastSize: { width, height },
})
