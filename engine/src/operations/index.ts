export * from './count-film.ts'
export * from './prices.ts'
