import { z } from 'zod'
import { idSchema, unitKeySchema } from '../ids/index.ts'

// What a thing is about. Keys change with every edit; subjects do not, so what must outlive an edit names its subject.
export const subjectSchema = z.union([
  z.strictObject({ film: idSchema }),
  z.strictObject({ scene: idSchema }),
  z.strictObject({ shot: idSchema }),
  z.strictObject({ line: idSchema }),
  z.strictObject({ person: idSchema }),
  z.strictObject({ cue: idSchema }),
])
export type Subject = z.infer<typeof subjectSchema>

const share = z.number().min(0).max(1)

// What a note, a note's task or a returned clip hangs on. `artifact` says which making of it was looked at, `ms` the
// time within the unit itself, so that it moves with a trim; `area` is a part of the frame, in shares of it.
export const anchorSchema = z.strictObject({
  kind: z.string().regex(/^[a-z-]{1,20}$/),
  subject: subjectSchema,
  artifact: unitKeySchema.optional(),
  ms: z.int().min(0).optional(),
  area: z.tuple([share, share, share, share]).optional(),
})
export type Anchor = z.infer<typeof anchorSchema>

export const sameSubject = (a: Subject, b: Subject): boolean => {
  const [kind, id] = Object.entries(a)[0] ?? []
  const [otherKind, otherId] = Object.entries(b)[0] ?? []
  return kind === otherKind && id === otherId
}
