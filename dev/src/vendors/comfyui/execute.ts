import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FaultBoard } from '../stand-in/faults.ts'
import type { Files } from './files.ts'
import { type Graph, linkOf } from './graph.ts'
import type { NodeType } from './node-types.ts'
import { produce } from './produce.ts'

export type Prompt = {
  number: number
  id: string
  graph: Graph
  clientId: string | undefined
  extra: Record<string, unknown>
  outputs: string[]
}
export type Message = [type: string, data: Record<string, unknown>]
export type Entry = {
  prompt: unknown[]
  outputs: Record<string, unknown>
  status: { status_str: 'success' | 'error'; completed: boolean; messages: Message[] }
  meta: Record<string, unknown>
}
type Emit = (clientId: string | undefined, type: string, data: Record<string, unknown>) => void

// What one run shares with the others: files, the cache, what is stopped, how things go wrong.
export type World = {
  types: () => Record<string, NodeType>
  files: Files
  faults: FaultBoard
  cache: Map<string, Record<string, unknown>>
  emit: Emit
  stepMs: number
  stopped: Set<string>
  crash: () => void
}

class NodeFailure extends Error {
  readonly kind: string
  constructor(kind: string, message: string) {
    super(message)
    this.kind = kind
  }
}

const order = (graph: Graph, outputs: readonly string[]): string[] => {
  const sorted: string[] = []
  const visit = (id: string) => {
    if (sorted.includes(id)) return
    for (const value of Object.values(graph[id]?.inputs ?? {})) {
      const link = linkOf(value)
      if (link) visit(link[0])
    }
    sorted.push(id)
  }
  for (const id of outputs) visit(id)
  return sorted
}

const signatures = (graph: Graph, files: Files): Map<string, string> => {
  const found = new Map<string, string>()
  const sign = (id: string): string => {
    const known = found.get(id)
    if (known) return known
    const node = graph[id]
    const inputs = Object.entries(node?.inputs ?? {}).map(([name, value]) => {
      const link = linkOf(value)
      return [name, link ? [sign(link[0]), link[1]] : value]
    })
    const hash = createHash('sha256').update(JSON.stringify([node?.class_type, inputs]))
    if (node?.class_type === 'LoadImage') {
      const filename = String(node.inputs.image)
      hash.update(files.get({ filename, subfolder: '', type: 'input' }) ?? '')
    }
    const signature = hash.digest('hex')
    found.set(id, signature)
    return signature
  }
  for (const id of Object.keys(graph)) sign(id)
  return found
}

export class Execution {
  private readonly states: Record<string, Record<string, unknown>> = {}
  private readonly messages: Message[] = []
  private readonly outputs: Record<string, unknown> = {}
  private readonly done: string[] = []
  current: string | undefined
  private readonly prompt: Prompt
  private readonly world: World

  constructor(prompt: Prompt, world: World) {
    this.prompt = prompt
    this.world = world
  }

  private tell(type: string, data: Record<string, unknown>, kept = false) {
    const said = { ...data, prompt_id: this.prompt.id }
    if (kept) this.messages.push([type, { ...said, timestamp: Date.now() }])
    this.world.emit(this.prompt.clientId, type, kept ? { ...said, timestamp: Date.now() } : said)
  }

  private mark(id: string, value: number, max: number) {
    const rest = { node_id: id, prompt_id: this.prompt.id, display_node_id: id, parent_node_id: null, real_node_id: id }
    this.states[id] = { value, max, state: value >= max ? 'finished' : 'running', ...rest }
    this.tell('progress_state', { nodes: { ...this.states } })
  }

  private stepsOf(id: string): number {
    const steps = this.prompt.graph[id]?.inputs.steps
    return typeof steps === 'number' ? Math.min(steps, 50) : 8
  }

  private async sample(id: string) {
    const { faults, stepMs } = this.world
    if (faults.take('crash')) {
      this.world.crash()
      await wait(60_000)
    }
    if (faults.take('oom'))
      throw new NodeFailure(
        'torch.OutOfMemoryError',
        'Allocation on device 0 would exceed allowed memory. (out of memory)\n',
      )
    // All samplers, or those of one class: `broken:KSamplerAdvanced`.
    if (faults.take('broken') || faults.take(`broken:${this.prompt.graph[id]?.class_type}`))
      throw new NodeFailure('RuntimeError', 'mat1 and mat2 shapes cannot be multiplied\n')
    const steps = this.stepsOf(id)
    for (let step = 1; step <= steps; step++) {
      await wait(stepMs + faults.value('slowMs') / steps)
      this.mark(id, step, steps)
      this.tell('progress', { value: step, max: steps, node: id })
    }
  }

  private async runNode(id: string) {
    const { graph } = this.prompt
    const type = this.world.types()[graph[id]?.class_type ?? '']
    this.current = id
    this.mark(id, 0, 1)
    this.tell('executing', { node: id, display_node: id })
    for (const [name, config] of Object.entries(type?.input ?? {}))
      if (name === 'images' && typeof config[0] === 'string' && !linkOf(graph[id]?.inputs[name]))
        throw new NodeFailure('AttributeError', "'str' object has no attribute 'shape'\n")
    if (type?.samples) await this.sample(id)
    else await wait(this.world.stepMs)
    if (type?.isOutput) {
      const made = await produce(graph, id, this.world.files, this.world.faults.take('truncate'))
      // Some nodes put a film under `video`.
      const output = made.animated && this.world.faults.take('underVideo') ? { video: made.images } : made
      this.outputs[id] = output
      this.tell('executed', { node: id, display_node: id, output })
    }
    this.mark(id, 1, 1)
    this.done.push(id)
  }

  private fail(id: string, error: unknown) {
    const failure = error instanceof NodeFailure ? error : new NodeFailure('Exception', String(error))
    this.tell(
      'execution_error',
      {
        node_id: id,
        node_type: this.prompt.graph[id]?.class_type,
        executed: [...this.done],
        exception_message: failure.message,
        exception_type: failure.kind,
        traceback: ['(removed)'],
        current_inputs: {},
        current_outputs: [id],
      },
      true,
    )
  }

  async run(): Promise<Entry> {
    const { graph, id: promptId, outputs } = this.prompt
    this.tell('execution_start', {}, true)
    const signed = signatures(graph, this.world.files)
    const wanted = order(graph, outputs)
    const cached = wanted.filter((id) => this.world.cache.has(signed.get(id) ?? ''))
    this.tell('execution_cached', { nodes: cached }, true)
    let failed = false
    for (const id of wanted) {
      const known = this.world.cache.get(signed.get(id) ?? '')
      if (known) {
        if (Object.keys(known).length) {
          this.outputs[id] = known
          this.tell('executed', { node: id, display_node: id, output: known })
          this.mark(id, 1, 1)
        }
        continue
      }
      if (this.world.stopped.delete(promptId)) {
        const node = graph[id]?.class_type
        this.tell('execution_interrupted', { node_id: id, node_type: node, executed: [...this.done] }, true)
        failed = true
        break
      }
      try {
        await this.runNode(id)
        this.world.cache.set(signed.get(id) ?? '', (this.outputs[id] ?? {}) as Record<string, unknown>)
      } catch (error) {
        this.fail(id, error)
        failed = true
        break
      }
    }
    if (!failed) this.tell('execution_success', {}, true)
    this.current = undefined
    const { number, extra, clientId } = this.prompt
    return {
      prompt: [number, promptId, graph, { ...extra, ...(clientId ? { client_id: clientId } : {}) }, outputs],
      outputs: failed ? {} : this.outputs,
      status: { status_str: failed ? 'error' : 'success', completed: !failed, messages: this.messages },
      meta: Object.fromEntries(
        Object.keys(this.outputs).map((id) => [
          id,
          { node_id: id, display_node: id, parent_node: null, real_node_id: id },
        ]),
      ),
    }
  }
}
