import { type OperatorPermission, type OperatorRole, operatorMay } from '@peace/core/access'
import { createContext, use } from 'react'

export const OperatorContext = createContext<OperatorRole | undefined>(undefined)

export const useOperator = (): ((permission: OperatorPermission) => boolean) => {
  const role = use(OperatorContext)
  return (permission) => operatorMay(role, permission)
}
