import { type Graph, linkOf, type Node } from './graph.ts'
import type { InputType, NodeType } from './node-types.ts'

// ComfyUI's own way of saying no, as recorded: errors by node, and a graph accepted in part when one of its outputs is sound.
export type NodeError = { type: string; message: string; details: string; extra_info: Record<string, unknown> }
export type NodeErrors = Record<string, { errors: NodeError[]; dependent_outputs: string[]; class_type: string }>
export type Validation =
  | { ok: true; outputs: string[]; nodeErrors: NodeErrors }
  | { ok: false; error: NodeError; nodeErrors: NodeErrors }

const problem = (type: string, message: string, details: string, extra: Record<string, unknown> = {}): NodeError => ({
  type,
  message,
  details,
  extra_info: extra,
})

const choicesOf = ([type, options]: InputType): readonly unknown[] | undefined => {
  if (typeof type !== 'string') return type
  return type === 'COMBO' ? ((options?.options as unknown[] | undefined) ?? []) : undefined
}

const checkNumber = (name: string, config: InputType, given: unknown): NodeError | undefined => {
  const value = Number(given)
  const extra = { input_name: name, input_config: config, received_value: given }
  if (Number.isNaN(value) || given === '') {
    const said = `invalid literal for int() with base 10: '${String(given)}'`
    return problem(
      'invalid_input_type',
      `Failed to convert an input value to a ${String(config[0])} value`,
      `${name}, ${String(given)}, ${said}`,
      {
        ...extra,
        exception_message: said,
      },
    )
  }
  const { min, max } = (config[1] ?? {}) as { min?: number; max?: number }
  if (min !== undefined && value < min)
    return problem('value_smaller_than_min', `Value ${value} smaller than min of ${min}`, name, extra)
  if (max !== undefined && value > max)
    return problem('value_bigger_than_max', `Value ${value} bigger than max of ${max}`, name, extra)
  return undefined
}

const checkValue = (
  node: Node,
  name: string,
  config: InputType,
  inputFiles: ReadonlySet<string>,
): NodeError | undefined => {
  const given = node.inputs[name]
  if (node.class_type === 'LoadImage' && name === 'image')
    return inputFiles.has(String(given))
      ? undefined
      : problem(
          'custom_validation_failed',
          'Custom validation failed for node',
          `image - Invalid image file: ${String(given)}`,
          {
            input_name: 'image',
          },
        )
  const choices = choicesOf(config)
  if (choices) {
    if (choices.includes(given)) return undefined
    const list = choices.map((choice) => `'${String(choice)}'`).join(', ')
    return problem('value_not_in_list', 'Value not in list', `${name}: '${String(given)}' not in [${list}]`, {
      input_name: name,
      input_config: config,
      received_value: given,
    })
  }
  return config[0] === 'INT' || config[0] === 'FLOAT' ? checkNumber(name, config, given) : undefined
}

class Validator {
  readonly errors: NodeErrors = {}
  private readonly sound = new Map<string, boolean>()
  private readonly graph: Graph
  private readonly types: Record<string, NodeType>
  private readonly inputFiles: ReadonlySet<string>

  constructor(graph: Graph, types: Record<string, NodeType>, inputFiles: ReadonlySet<string>) {
    this.graph = graph
    this.types = types
    this.inputFiles = inputFiles
  }

  private blame(id: string, output: string, ...errors: NodeError[]): false {
    const entry = this.errors[id] ?? { errors: [], dependent_outputs: [], class_type: this.graph[id]?.class_type ?? '' }
    entry.errors.push(...errors)
    if (!entry.dependent_outputs.includes(output)) entry.dependent_outputs.push(output)
    this.errors[id] = entry
    return false
  }

  // Throws for a link to a node that is not there, as the real one does ("KeyError").
  private node(id: string): Node {
    const node = this.graph[id]
    if (!node) throw new Error(`'${id}'`)
    return node
  }

  private checkInput(
    id: string,
    output: string,
    name: string,
    config: InputType,
    required: boolean,
  ): NodeError | undefined {
    const node = this.node(id)
    if (!(name in node.inputs))
      return required
        ? problem('required_input_missing', 'Required input is missing', name, { input_name: name })
        : undefined
    const link = linkOf(node.inputs[name])
    if (!link) return checkValue(node, name, config, this.inputFiles)
    const given = this.types[this.node(link[0]).class_type ?? '']?.output[link[1]]
    if (given !== config[0]) {
      const details = `${name}, received_type(${given}) mismatch input_type(${String(config[0])})`
      return problem('return_type_mismatch', 'Return type mismatch between linked nodes', details, {
        input_name: name,
        input_config: config,
        received_type: given,
        linked_node: [...link],
      })
    }
    this.check(link[0], output)
    return undefined
  }

  check(id: string, output: string): boolean {
    const known = this.sound.get(id)
    if (known !== undefined) return known
    const type = this.types[this.node(id).class_type ?? '']
    if (!type) return false
    const errors = [
      ...Object.entries(type.input).map(([name, config]) => this.checkInput(id, output, name, config, true)),
      ...Object.entries(type.optional ?? {}).map(([name, config]) => this.checkInput(id, output, name, config, false)),
    ].filter((error) => error !== undefined)
    const upstream = Object.values(this.node(id).inputs).every((value) => {
      const link = linkOf(value)
      return !link || this.sound.get(link[0]) !== false
    })
    if (errors.length) this.blame(id, output, ...errors)
    this.sound.set(id, errors.length === 0 && upstream)
    return errors.length === 0 && upstream
  }

  checkOutput(id: string): boolean {
    try {
      return this.check(id, id)
    } catch (error) {
      const details = error instanceof Error ? error.message : ''
      const extra = { exception_type: 'KeyError', traceback: ['(removed)'] }
      return this.blame(
        id,
        id,
        problem('exception_during_validation', 'Exception when validating node', details, extra),
      )
    }
  }
}

export const validate = (
  graph: Graph,
  types: Record<string, NodeType>,
  inputFiles: ReadonlySet<string>,
): Validation => {
  for (const [id, node] of Object.entries(graph)) {
    const said =
      node.class_type === undefined
        ? 'Cannot execute because a node is missing the class_type property.'
        : types[node.class_type]
          ? undefined
          : `Cannot execute because node ${node.class_type} does not exist.`
    if (said) return { ok: false, error: problem('missing_node_type', said, `Node ID '#${id}'`), nodeErrors: {} }
  }
  const outputs = Object.keys(graph).filter((id) => types[graph[id]?.class_type ?? '']?.isOutput)
  if (!outputs.length)
    return { ok: false, error: problem('prompt_no_outputs', 'Prompt has no outputs', ''), nodeErrors: {} }
  const validator = new Validator(graph, types, inputFiles)
  const good = outputs.filter((id) => validator.checkOutput(id))
  if (good.length) return { ok: true, outputs: good, nodeErrors: validator.errors }
  const first = outputs[0] ? validator.errors[outputs[0]]?.errors[0] : undefined
  const details = first ? `${first.message}: ${first.details}` : ''
  const failed = problem('prompt_outputs_failed_validation', 'Prompt outputs failed validation', details)
  return { ok: false, error: failed, nodeErrors: validator.errors }
}
