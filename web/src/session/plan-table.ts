import { defaultPlanTable, type PlanTable } from '@peace/core/money'
import { useEffect, useState } from 'react'
import { call } from '../data/call.ts'

// The table the app was built with is shown at once; the one in force replaces it when the server has answered.
let known: PlanTable | undefined

export const usePlanTable = (): PlanTable => {
  const [table, setTable] = useState(known ?? defaultPlanTable)
  useEffect(() => {
    if (known) return
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
