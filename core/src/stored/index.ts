export * from './stored.ts'
export * from './tables.ts'
