export * from './shot.ts'
