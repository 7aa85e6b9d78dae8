import allowed from '../../../runpod-worker/allowed-nodes.json' with { type: 'json' }
import type { Slot, Template } from './template.ts'

// The twin of runpod-worker/worker/templates.py: the agent fills the same holes by the same rules.
export type SlotValue = string | number
export type Graph = Template['graph']
export class SlotError extends Error {
  override name = 'SlotError'
}

const allowedNodes = new Set(allowed)
export const strangeNodes = (graph: Graph): string[] =>
  [...new Set(Object.values(graph).map((node) => node.class_type))].filter((name) => !allowedNodes.has(name))

const check = (fine: boolean, said: string): void => {
  if (!fine) throw new SlotError(said)
}

const readSlot = (name: string, slot: Slot, given: SlotValue): unknown => {
  if (slot.type === 'text') {
    check(typeof given === 'string', `${name} is not text`)
    check(String(given).length <= slot.maxLength, `${name} is too long`)
    return given
  }
  if (slot.type === 'integer') {
    const value = Number(given)
    check(typeof given === 'number' && Number.isInteger(value), `${name} is not a whole number`)
    check(value >= slot.min && value <= slot.max, `${name} is ${value}, allowed ${slot.min} to ${slot.max}`)
    check((value - (slot.offset ?? 0)) % (slot.step ?? 1) === 0, `${name} is ${value}, not on its steps`)
    return value
  }
  const value = slot.type === 'choice' ? slot.values[String(given)] : given
  check(value !== undefined, `${name} is not among its choices`)
  return value
}

// The graph with every hole filled. `pictures` are names ComfyUI knows; `prefix` names the files, so no two units share one.
export const fillTemplate = (
  template: Template,
  slots: Readonly<Record<string, SlotValue>>,
  pictures: Readonly<Record<string, string>>,
  prefix: string,
): Graph => {
  for (const name of Object.keys(slots)) {
    const slot = template.slots[name]
    check(slot !== undefined && slot.type !== 'image', `no such slot: ${name}`)
  }
  for (const name of Object.keys(pictures)) check(template.slots[name]?.type === 'image', `no such picture: ${name}`)
  const graph: Graph = Object.fromEntries(
    Object.entries(template.graph).map(([id, node]) => [id, { ...node, inputs: { ...node.inputs } }]),
  )
  for (const [name, slot] of Object.entries(template.slots)) {
    const given = slot.type === 'image' ? pictures[name] : (slots[name] ?? slot.default)
    if (given === undefined && slot.type === 'image' && slot.optional) continue
    if (given === undefined) throw new SlotError(`${name} is missing`)
    const value = readSlot(name, slot, given)
    for (const place of slot.into) {
      // An input may have a dot in its name, a node none.
      const dot = place.indexOf('.')
      const inputs = graph[place.slice(0, dot)]?.inputs
      if (inputs) inputs[place.slice(dot + 1)] = value
    }
  }
  for (const node of Object.values(graph)) if ('filename_prefix' in node.inputs) node.inputs.filename_prefix = prefix
  return graph
}
