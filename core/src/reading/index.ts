export * from './fact.ts'
export * from './reading.ts'
