export * from './day.ts'
export * from './margins.ts'
export * from './roll-up.ts'
export * from './worked.ts'
