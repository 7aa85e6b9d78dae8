// What the functions declare of themselves: the one place in this room that reads it by its path. The room of functions is a
// package that is deployed, and gives nothing away by name.
export { secrets, settings } from '../../../functions/src/params.ts'
export { type Right, rights } from '../../../functions/src/rights.ts'
export { accountOf, type ServiceName, services } from '../../../functions/src/services.ts'
