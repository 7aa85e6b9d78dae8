export { type Seed, seedOf } from './seed-of.ts'
