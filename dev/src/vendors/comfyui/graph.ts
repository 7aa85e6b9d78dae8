import { z } from 'zod'

// A graph in ComfyUI's API format. An input is a value, or a link to another node's output.
export const graphSchema = z.record(
  z.string(),
  z.object({ class_type: z.string().optional(), inputs: z.record(z.string(), z.unknown()).default({}) }),
)
export type Graph = z.infer<typeof graphSchema>
export type Node = Graph[string]
export type Link = readonly [node: string, output: number]

export const linkOf = (value: unknown): Link | undefined =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'number'
    ? [value[0], value[1]]
    : undefined
