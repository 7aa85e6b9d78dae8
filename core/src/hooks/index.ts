export * from './line.ts'
export * from './webhook.ts'
