export * from './content.ts'
export * from './stored.ts'
export * from './tables.ts'
