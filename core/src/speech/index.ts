export { sayThai } from './say-thai.ts'
export { type Heard, type LineTimes, lineTimesSchema } from './times.ts'
