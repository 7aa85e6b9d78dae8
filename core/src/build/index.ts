export * from './artifact.ts'
export * from './job.ts'
export * from './unit.ts'
