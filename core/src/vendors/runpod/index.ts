export * from './client.ts'
export * from './shapes.ts'
