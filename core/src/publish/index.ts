export { type Chapter, clockOf, takenChapters, withChapters } from './chapters.ts'
export { cutWords, type FilmFacts, type Fit, fitFor } from './fit.ts'
export { type Outlet, type OutletName, outletNames, outletSchema, outlets } from './outlets.ts'
export * from './publication.ts'
