import { z } from 'zod'
import { StripeFault } from './fault.ts'
import type { FormFields } from './form.ts'

// Parameters arrive as text. A parameter that the API does not know is refused, as Stripe refuses it.
export const text = z.string().max(5000)
export const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number)
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')
export const metadata = z.record(z.string().max(40), z.string().max(500)).default({})
export const range = z.union([
  whole,
  z.strictObject({ gte: whole.optional(), gt: whole.optional(), lte: whole.optional(), lt: whole.optional() }),
])
export type Range = z.output<typeof range>
export const expand = { expand: z.array(text).default([]) }
export const paging = {
  limit: whole.optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  ...expand,
}

export const inRange = (at: number, wanted: Range | undefined): boolean => {
  if (wanted === undefined) return true
  if (typeof wanted === 'number') return at === wanted
  return (
    (wanted.gte === undefined || at >= wanted.gte) &&
    (wanted.gt === undefined || at > wanted.gt) &&
    (wanted.lte === undefined || at <= wanted.lte) &&
    (wanted.lt === undefined || at < wanted.lt)
  )
}

export const read = <S extends z.ZodType>(schema: S, fields: FormFields): z.output<S> => {
  const parsed = schema.safeParse(fields)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = [...(issue?.path ?? [])].map(String)
  if (issue?.code === 'unrecognized_keys')
    throw new StripeFault(
      400,
      'parameter_unknown',
      `Received unknown parameter: ${[...path, issue.keys[0]].join('.')}`,
      issue.keys[0],
    )
  const name = path.join('.')
  throw new StripeFault(400, 'parameter_invalid', `Invalid ${name}: ${issue?.message ?? ''}`, name)
}
