import type { UnitSpec } from '../build/unit.ts'
import type { TemplateOrder } from '../templates/order.ts'
import { writePrompt } from '../templates/prompt.ts'
import { type Slot, type Template, templateSchema } from '../templates/template.ts'
import { readGraph } from './check-graph.ts'
import { ownTemplateId, type PointName, pointNames, pointNamesOf, type Workflow } from './workflow.ts'

// A workspace's own graph as the templates are: its machine fills it by the same rules, and asks itself the same questions.

const slotFor = (workflow: Workflow, name: PointName, into: string[]): Slot => {
  const { maxWidth, maxHeight, step, maxFrames, frameStep } = workflow
  switch (name) {
    case 'prompt':
    case 'negative':
      return { type: 'text', into, maxLength: 2000, default: '' }
    case 'seed':
      return { type: 'integer', into, min: 0, max: Number.MAX_SAFE_INTEGER }
    case 'width':
      return { type: 'integer', into, min: step, max: Math.max(step, maxWidth), step }
    case 'height':
      return { type: 'integer', into, min: step, max: Math.max(step, maxHeight), step }
    case 'frames':
      return { type: 'integer', into, min: 1, max: maxFrames, step: frameStep, offset: 1 }
    default:
      return { type: 'image', into, ...(name === 'firstFrame' ? {} : { optional: true }) }
  }
}

export const ownTemplate = (workflow: Workflow): Template => {
  const { graph } = readGraph(workflow.graph)
  const names = Object.entries(workflow.points) as [PointName, string[]][]
  const faces = names.filter(([name]) => name.startsWith('face')).length
  return templateSchema.parse({
    ...{ id: ownTemplateId(workflow), version: 1, makes: workflow.makes, models: [], minVramGb: 0, graph },
    tier: workflow.makes === 'image' ? 'image' : 'clip-2',
    nodes: [...new Set(Object.values(graph).map(({ class_type }) => class_type))].sort(),
    gives: {
      ...{ maxWidth: workflow.maxWidth, maxHeight: workflow.maxHeight, moves: ['static'], references: faces },
      firstFrame: workflow.points.firstFrame !== undefined,
      ...(workflow.makes === 'video' ? { fps: workflow.fps, maxFrames: workflow.maxFrames } : {}),
    },
    slots: Object.fromEntries(names.map(([name, into]) => [name, slotFor(workflow, name, into)])),
  })
}

const upTo = (value: number, step: number, offset = 0): number => Math.ceil((value - offset) / step) * step + offset

// Nothing where it does not give what the unit wants: a face more or less than is pointed at, a larger picture, a longer clip.
export const ownOrder = (spec: UnitSpec, workflow: Workflow): TemplateOrder | undefined => {
  const { points, maxWidth, maxHeight, step, fps, maxFrames, frameStep } = workflow
  const isClip = spec.kind === 'clip'
  if (!isClip && spec.kind !== 'still' && spec.kind !== 'portrait') return undefined
  if (isClip !== (workflow.makes === 'video')) return undefined
  const wanted = spec.kind === 'still' ? spec.fields.picture : spec.fields
  const [width, height] = [upTo(wanted.width, step), upTo(wanted.height, step)]
  if (width > maxWidth || height > maxHeight) return undefined
  const portraits = spec.kind === 'still' ? spec.inputs.portraits.length : 0
  const faces = (['face1', 'face2'] as const).filter((name) => points[name])
  // A face that is not filled would be whatever picture its author left there.
  if (!isClip && portraits !== faces.length) return undefined
  // Graphs of before were kept with points that nothing fills.
  const names = pointNamesOf(workflow.makes)
  if (pointNames.some((name) => points[name] && !names.includes(name))) return undefined
  const frames = isClip ? Math.max(1, upTo(Math.ceil((spec.fields.ms * fps) / 1000), frameStep, 1)) : 1
  if (isClip && frames > maxFrames) return undefined
  const { prompt, negative } = writePrompt(spec)
  const all = { prompt, negative, seed: spec.seed, width, height, frames }
  const slots = Object.fromEntries(
    Object.entries(all).filter(([name]) => points[name as PointName] && (name !== 'frames' || isClip)),
  )
  const pictures =
    points.firstFrame && isClip
      ? { firstFrame: { firstFrame: true as const } }
      : Object.fromEntries(faces.slice(0, portraits).map((name, portrait) => [name, { portrait }]))
  return { template: ownTemplate(workflow), slots, pictures }
}
