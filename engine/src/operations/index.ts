export * from './count-film.ts'
export type * from './counting-store.ts'
export type * from './mirrored.ts'
export * from './prices.ts'
