import { own } from '@peace/core/ids'
import { admit } from './admit.ts'
import type { Ports } from './ports.ts'
import { fileReceipt } from './receipt.ts'
import type { WorkloadRow } from './rows.ts'

// A workload changes when a job comes, begins or ends. Who waits is let in, who left is counted; both are done by tasks
// and the sweep too, so that a trigger which comes twice, late or never changes only when.
export const hearWorkload = async (
  ports: Ports,
  workspaceId: string,
  before: WorkloadRow | undefined,
  after: WorkloadRow | undefined,
): Promise<void> => {
  const open = after?.open ?? {}
  if (Object.values(open).some(({ admitted }) => !admitted)) await admit(ports, workspaceId)
  for (const jobId of Object.keys(before?.open ?? {})) if (!own(open, jobId)) await fileReceipt(ports, jobId)
}
