export { outsideStore } from './outside-store.ts'
export { runSeed, type SeedOptions, type SeedResult } from './run-seed.ts'
