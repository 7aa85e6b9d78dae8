export * from './client.ts'
export * from './queued-key.ts'
export * from './shapes.ts'
