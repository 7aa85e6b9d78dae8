import type { Patch } from '../patch.ts'

// A fault that was once here, put back alone: some texts as they were. `by`: who must see it: a test file, the simulator
// (`sim`), or the compiler (`types`).
export type FoundFault = { name: string; room: 'money' | 'engine' | 'trust'; by: string; patch: Patch }

export const of =
  (room: FoundFault['room']) =>
  (name: string, by: string, ...patch: (readonly [file: string, find: string, put: string])[]): FoundFault => ({
    ...{ name, room, by },
    patch: patch.map(([file, find, put]) => ({ file, find, put })),
  })
