import { auditMoney } from './audit-money.store.ts'
import { readPlanTable } from './plan-table.store.ts'

// Prints every workspace whose money does not add up; fails if there is one. It reads the project, the emulator and the
// Stripe key from the environment, as the functions do.
const { workspaces, faults } = await auditMoney(await readPlanTable(), Date.now())
for (const { workspaceId, fault, detail } of faults) console.error(`${workspaceId}  ${fault}  ${detail}`)
console.log(`${workspaces} workspaces, ${faults.length} faults`)
process.exit(faults.length > 0 ? 1 : 0)
