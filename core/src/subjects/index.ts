import { z } from 'zod'
import { must } from '../errors/index.ts'
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

export const subjectKinds = ['film', 'scene', 'shot', 'line', 'person', 'cue'] as const
export type SubjectKind = (typeof subjectKinds)[number]

export const subjectOf = (kind: SubjectKind, id: string): Subject => ({ [kind]: id }) as Subject

// What kind of thing it is, and which.
export const readSubject = (subject: Subject): { kind: SubjectKind; id: string } => {
  const given: Partial<Record<SubjectKind, string>> = subject
  const kind = must(
    subjectKinds.find((each) => given[each] !== undefined),
    'subject',
  )
  return { kind, id: must(given[kind], 'subject') }
}

export const sameSubject = (a: Subject, b: Subject): boolean => {
  const [one, other] = [readSubject(a), readSubject(b)]
  return one.kind === other.kind && one.id === other.id
}
