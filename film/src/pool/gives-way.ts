import type { ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'

// Drawing and encoding take every core they can get; whoever answers people comes first.
export const givesWay = (child: ChildProcess): void => {
  if (child.pid === undefined) return
  try {
    setPriority(child.pid, 4)
  } catch {
    // Not every host lets a process be put back; then it runs as it is.
  }
}
