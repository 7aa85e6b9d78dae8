export * from './fact.ts'
export * from './reading.ts'
export * from './subtext.ts'
export * from './vocabulary.ts'
