export * from './google/index.ts'
export * from './prices.ts'
export * from './runpod/index.ts'
