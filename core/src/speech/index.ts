export { sayThai } from './say-thai.ts'
