import { z } from 'zod'
import { type Graph, strangeNodes } from '../templates/fill.ts'
import { longestGraph, type Points, pointNamesOf } from './workflow.ts'

// Whether a graph may run at all, before any machine is asked. What is wrong is told by name, so that whoever brought it knows
// which node to take out.
export type GraphProblem = {
  why:
    | 'not-json'
    | 'too-large'
    | 'not-api-format'
    | 'node-not-allowed'
    | 'broken-link'
    | 'goes-in-circles'
    | 'makes-nothing'
    | 'address-inside'
    | 'picture-not-pointed'
    | 'not-there'
    | 'not-this-kind'
    | 'not-of-this'
    | 'prompt-not-pointed'
    | 'size-not-pointed'
    | 'length-not-pointed'
  // The node, its kind, or the place.
  what?: string
}

export const mostNodes = 150
const nodeSchema = z.object({
  class_type: z.string().min(1).max(120),
  inputs: z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.: -]{0,79}$/), z.unknown()).default({}),
  _meta: z.unknown().optional(),
})

export const linkOf = (value: unknown): string | undefined =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isInteger(value[1])
    ? value[0]
    : undefined

// What ends a graph, and whether it is a picture or moves.
const outputs: Record<string, 'image' | 'video'> = {
  SaveImage: 'image',
  SaveVideo: 'video',
  VHS_VideoCombine: 'video',
}
export const makesOf = (graph: Graph): 'image' | 'video' | undefined => {
  const ends = Object.values(graph).flatMap(({ class_type }) =>
    Object.hasOwn(outputs, class_type) ? [outputs[class_type]] : [],
  )
  return ends.includes('video') ? 'video' : ends[0]
}

// A name of a model or of a choice is none of these.
const isAddress = (value: string): boolean =>
  /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(value) || /^(?:[\\/~]|[A-Za-z]:[\\/])|\.\.[\\/]/.test(value)
// Words are words, whatever stands in them.
const isWords = (className: string, input: string): boolean =>
  className.startsWith('CLIPTextEncode') && input === 'text'

const circles = (graph: Graph): boolean => {
  const state = new Map<string, 'open' | 'done'>()
  for (const start of Object.keys(graph)) {
    const stack: [string, string[]][] = [
      [start, Object.values(graph[start]?.inputs ?? {}).flatMap((value) => linkOf(value) ?? [])],
    ]
    if (state.has(start)) continue
    state.set(start, 'open')
    while (stack.length > 0) {
      const top = stack.at(-1)
      const next = top?.[1].pop()
      if (!top) break
      if (next === undefined) {
        state.set(top[0], 'done')
        stack.pop()
      } else if (state.get(next) === 'open') return true
      else if (!state.has(next)) {
        state.set(next, 'open')
        stack.push([next, Object.values(graph[next]?.inputs ?? {}).flatMap((value) => linkOf(value) ?? [])])
      }
    }
  }
  return false
}

export type ReadGraph = { graph: Graph; problems: GraphProblem[] }
const nothing = (why: GraphProblem['why'], what?: string): ReadGraph => ({
  graph: {},
  problems: [{ why, ...(what === undefined ? {} : { what }) }],
})

export const readGraph = (text: string): ReadGraph => {
  if (text.length > longestGraph) return nothing('too-large')
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return nothing('not-json')
  }
  // What a message to `/prompt` wraps it in.
  const bare = read !== null && typeof read === 'object' && 'prompt' in read ? read.prompt : read
  const parsed = z.record(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:-]{0,39}$/), nodeSchema).safeParse(bare)
  if (!parsed.success || Object.keys(parsed.data).length === 0) return nothing('not-api-format')
  const entries = Object.entries(parsed.data)
  if (entries.length > mostNodes) return nothing('too-large')
  const graph: Graph = Object.fromEntries(entries.map(([id, { class_type, inputs }]) => [id, { class_type, inputs }]))
  const problems: GraphProblem[] = strangeNodes(graph).map((what) => ({ why: 'node-not-allowed', what }))
  for (const [id, { class_type, inputs }] of Object.entries(graph))
    for (const [name, value] of Object.entries(inputs)) {
      const link = linkOf(value)
      if (link !== undefined && !Object.hasOwn(graph, link))
        problems.push({ why: 'broken-link', what: `${id}.${name}` })
      // Words, numbers, switches and links: nothing else is in this format.
      if (value !== null && typeof value === 'object' && link === undefined)
        problems.push({ why: 'not-api-format', what: `${id}.${name}` })
      if (typeof value === 'string' && !isWords(class_type, name) && isAddress(value))
        problems.push({ why: 'address-inside', what: `${id}.${name}` })
    }
  if (circles(graph)) problems.push({ why: 'goes-in-circles' })
  if (!makesOf(graph)) problems.push({ why: 'makes-nothing' })
  return { graph, problems }
}

const kinds: Record<string, 'text' | 'number' | 'picture'> = {
  ...{ prompt: 'text', negative: 'text', seed: 'number', width: 'number', height: 'number', frames: 'number' },
  ...{ firstFrame: 'picture', face1: 'picture', face2: 'picture' },
}

// Whether what is pointed at is there and takes such a thing; and no picture is read that nobody gave.
export const pointProblems = (graph: Graph, points: Points, makes: 'image' | 'video'): GraphProblem[] => {
  const problems: GraphProblem[] = []
  const pointed = new Set(Object.values(points).flat())
  const names: readonly string[] = pointNamesOf(makes)
  for (const [name, places] of Object.entries(points))
    for (const place of places) {
      if (!names.includes(name)) problems.push({ why: 'not-of-this', what: place })
      const at = place.indexOf('.')
      const node = Object.hasOwn(graph, place.slice(0, at)) ? graph[place.slice(0, at)] : undefined
      const input = place.slice(at + 1)
      if (!node || !Object.hasOwn(node.inputs, input) || linkOf(node.inputs[input]) !== undefined) {
        problems.push({ why: 'not-there', what: place })
        continue
      }
      const isPicture = node.class_type === 'LoadImage' && input === 'image'
      const given = typeof node.inputs[input]
      const fits = { picture: isPicture, text: given === 'string' && !isPicture, number: given === 'number' }
      if (!fits[kinds[name] ?? 'text']) problems.push({ why: 'not-this-kind', what: place })
    }
  for (const [id, { class_type }] of Object.entries(graph))
    if (class_type === 'LoadImage' && !pointed.has(`${id}.image`))
      problems.push({ why: 'picture-not-pointed', what: `${id}.image` })
  if (!points.prompt) problems.push({ why: 'prompt-not-pointed' })
  // What comes in another size than was asked for is thrown away.
  if (!points.width || !points.height) problems.push({ why: 'size-not-pointed' })
  if (makes === 'video' && !points.frames) problems.push({ why: 'length-not-pointed' })
  return problems
}
