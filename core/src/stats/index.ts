export * from './day.ts'
export * from './roll-up.ts'
