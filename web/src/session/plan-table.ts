import { defaultPlanTable, type Entitlements, type PlanTable } from '@peace/core/money'
import { useEffect, useState } from 'react'
import { call } from '../data/call.ts'
import { useHere } from './workspaces.tsx'

let known: PlanTable | undefined

// The table in force; undefined until the server has answered.
const usePlanTableInForce = (): PlanTable | undefined => {
  const [table, setTable] = useState(known)
  useEffect(() => {
    if (known) return setTable(known)
    call('readPlanTable', {}).then(
      (read) => {
        known = read
        setTable(read)
      },
      () => undefined,
    )
  }, [])
  return table
}

// To show prices: the table the app was built with at once, then the one in force.
export const usePlanTable = (): PlanTable => usePlanTableInForce() ?? defaultPlanTable

// What the workspace one is in may have, as the engine reads it. Undefined until it is known: a film is called out of
// date by this, so it is not guessed.
export const useEntitlements = (): Entitlements | undefined => {
  const { workspace } = useHere()
  return usePlanTableInForce()?.plans[workspace.plan].entitlements
}
