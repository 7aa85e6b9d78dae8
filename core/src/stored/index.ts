export { inCommits } from './commits.ts'
export * from './content.ts'
export * from './stored.ts'
export * from './tables.ts'
