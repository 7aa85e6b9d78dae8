import { admit } from './admit.ts'
import { advance } from './advance.ts'
import { withdraw } from './cancel.ts'
import { dispatchUnit } from './dispatch.ts'
import { fillSlots } from './fill-slots.ts'
import { lookAtWords } from './look.ts'
import type { Ports } from './ports.ts'
import { fileReceipt } from './receipt.ts'
import type { Task } from './rows.ts'
import { watch } from './watch.ts'
import { work } from './work.ts'

// A task says only where to look, never what to do: it may come twice, late, or after all is done.
export const handle = async (ports: Ports, task: Task): Promise<void> => {
  switch (task.type) {
    case 'admit':
      return admit(ports, ...(task.workspaceId ? [task.workspaceId] : []))
    case 'advance':
      return advance(ports, task.jobId)
    case 'work':
      return work(ports, task.jobId, task.lane, task.worker)
    case 'unit':
      await dispatchUnit(ports, task.workspaceId, task.unitKey)
      return
    case 'pump':
      return fillSlots(ports, task.backend, task.slot)
    case 'watch':
      return watch(ports, task.attemptId)
    case 'look':
      return lookAtWords(ports, task.jobId)
    case 'withdraw':
      await withdraw(ports, task.jobId)
      return fileReceipt(ports, task.jobId)
    case 'tally':
      return fileReceipt(ports, task.jobId)
  }
}
