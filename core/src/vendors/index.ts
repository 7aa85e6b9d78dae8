export * from './runpod/index.ts'
