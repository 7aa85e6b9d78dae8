export { licenceOf } from './licences.ts'
export { madeOf, partsOf } from './made-of.ts'
export { type Delivered, manifestOf, type Placed, placedIn, receiptOf, sourceTypeIn } from './manifest.ts'
export { type Element, sourceTypeOf, wayOf } from './source-type.ts'
