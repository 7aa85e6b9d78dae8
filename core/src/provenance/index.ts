export { licenceOf } from './licences.ts'
export { madeOf, partsOf } from './made-of.ts'
export {
  type Delivered,
  licencesLabel,
  manifestOf,
  type Placed,
  placedIn,
  receiptLabel,
  receiptOf,
  sourceTypeIn,
} from './manifest.ts'
export { type Element, type SourceType, sourceTypeOf, sourceTypes, wayOf } from './source-type.ts'
