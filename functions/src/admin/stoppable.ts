import { type ApiName, serviceOf } from '@peace/core/api'

// Whoever stops a door must be able to come in and let it go on.
export const mayBeStopped = (name: ApiName): boolean => serviceOf[name] !== 'operators' && name !== 'enter'
