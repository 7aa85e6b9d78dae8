export * from './google/index.ts'
export * from './runpod/index.ts'
