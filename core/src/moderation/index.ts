export * from './classify.ts'
export * from './film-text.ts'
export { normalText } from './normal.ts'
export type { Category } from './rules.ts'
