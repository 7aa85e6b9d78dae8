// What lies beside a film's scenes, without all that a stage is made by.
export * from './staging.ts'
