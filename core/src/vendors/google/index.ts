export * from './models.ts'
