export { licencesLabel, receiptLabel } from './labels.ts'
export { type Origin, type Reading, readCredentials } from './reading.ts'
export { type SourceType, sourceTypes } from './source-types.ts'
export { visibleMark } from './visible-mark.ts'
