import { z } from 'zod'
import { type Graph, strangeNodes } from '../templates/fill.ts'
import { linkOf } from './check-graph.ts'

// What a machine's own ComfyUI says to a graph, by its `/object_info`: the nodes it has, and the choices each of them gives.
const nodeInfoSchema = z.object({
  input: z
    .object({
      required: z.record(z.string(), z.array(z.unknown())).default({}),
      optional: z.record(z.string(), z.array(z.unknown())).default({}),
    })
    .default({ required: {}, optional: {} }),
})

export const machineSaysSchema = z.object({
  ok: z.boolean(),
  problems: z.array(z.string().max(200)).max(10).default([]),
})
export type MachineSays = z.infer<typeof machineSaysSchema>

const choicesOf = (config: readonly unknown[]): readonly unknown[] | undefined => {
  const [type, options] = config
  if (Array.isArray(type)) return type
  const given = (options as { options?: unknown } | undefined)?.options
  return type === 'COMBO' && Array.isArray(given) ? given : undefined
}

// `pointed`: places that are filled with each unit.
export const machineSays = (
  graph: Graph,
  infoOf: (node: string) => unknown,
  pointed: ReadonlySet<string>,
): MachineSays => {
  // Whoever asks: nothing runs here that is not on the list.
  const problems = strangeNodes(graph).map((name) => `node not allowed: ${name}`)
  for (const [id, { class_type, inputs }] of Object.entries(graph)) {
    const info = nodeInfoSchema.safeParse(infoOf(class_type))
    if (!info.success) {
      problems.push(`no node ${class_type} here`)
      continue
    }
    const { required, optional } = info.data.input
    for (const name of Object.keys(required))
      if (!Object.hasOwn(inputs, name)) problems.push(`${class_type} ${id} lacks ${name}`)
    for (const [name, value] of Object.entries(inputs)) {
      if (linkOf(value) !== undefined || pointed.has(`${id}.${name}`)) continue
      const choices = choicesOf(required[name] ?? optional[name] ?? [])
      if (choices && !choices.includes(value)) problems.push(`${class_type} ${id}: no ${name} “${String(value)}” here`)
    }
  }
  const told = [...new Set(problems)].map((each) => each.slice(0, 200)).slice(0, 10)
  return { ok: told.length === 0, problems: told }
}
