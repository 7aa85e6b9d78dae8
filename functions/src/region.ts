export { functionsRegion as region } from '@peace/core/api'
