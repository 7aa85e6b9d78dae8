import type { z } from 'zod'
import { StripeFault } from '../fault.ts'
import type { FormFields } from '../form.ts'
import { read } from '../parameters.ts'
import { listOf, type World } from '../world.ts'

export type Endpoint = {
  method: 'GET' | 'POST' | 'DELETE'
  pattern: RegExp
  answer: (world: World, ids: string[], fields: FormFields) => { body: unknown; expand: string[] }
}

// `/v1/customers/:id` and what it takes.
export const endpoint = <S extends z.ZodType<{ expand: string[] }>>(
  method: Endpoint['method'],
  path: string,
  schema: S,
  run: (world: World, input: z.output<S>, id: string) => unknown,
): Endpoint => ({
  method,
  pattern: new RegExp(`^/v1${path.replace(/:\w+/g, '([^/]+)')}$`),
  answer: (world, ids, fields) => {
    const input = read(schema, fields)
    return { body: run(world, input, ids[0] ?? ''), expand: input.expand }
  },
})

type Paging = { limit?: number | undefined; starting_after?: string | undefined; ending_before?: string | undefined }

// Newest first, a page at a time.
export const page = <D extends { id: string; created: number }>(all: D[], paging: Paging, url: string) => {
  const limit = paging.limit ?? 10
  if (limit < 1 || limit > 100) throw new StripeFault(400, 'parameter_invalid_integer', 'Invalid limit', 'limit')
  const sorted = all
    .map((row, index) => ({ row, index }))
    .sort((a, b) => b.row.created - a.row.created || b.index - a.index)
  const ordered = sorted.map(({ row }) => row)
  const after = paging.starting_after ? ordered.findIndex((row) => row.id === paging.starting_after) + 1 : 0
  return { ...listOf(ordered.slice(after, after + limit), url), has_more: ordered.length > after + limit }
}
