export * from './line.ts'
export * from './turns.ts'
export * from './webhook.ts'
