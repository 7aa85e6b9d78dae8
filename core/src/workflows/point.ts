import type { Graph } from '../templates/fill.ts'
import { linkOf, makesOf } from './check-graph.ts'
import type { PointName, Points } from './workflow.ts'

// Every input that is no link: what may be pointed at.
export type Pointable = { place: string; node: string; input: string; value: string | number | boolean }

export const pointables = (graph: Graph): Pointable[] =>
  Object.entries(graph).flatMap(([id, { class_type, inputs }]) =>
    Object.entries(inputs).flatMap(([input, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [{ place: `${id}.${input}`, node: class_type, input, value }]
        : [],
    ),
  )

// Which words go where is told by what a sampler is given; the rest by the names that such inputs have everywhere.
const wordsBehind = (graph: Graph, side: 'positive' | 'negative'): string[] => {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    const node = graph[id]
    if (!node) return
    if (typeof node.inputs.text === 'string') found.add(`${id}.text`)
    // Past a node that changes both sides, each goes on by its own.
    const own = linkOf(node.inputs[side])
    if (own !== undefined) {
      visit(own)
      return
    }
    for (const value of Object.values(node.inputs)) {
      const link = linkOf(value)
      if (link !== undefined) visit(link)
    }
  }
  for (const { inputs } of Object.values(graph)) {
    const link = linkOf(inputs[side])
    if (link !== undefined) visit(link)
  }
  return [...found]
}

// A first guess, for whoever brings it to put right.
export const guessPoints = (graph: Graph): Points => {
  const all = pointables(graph)
  const places = (test: (each: Pointable) => boolean): string[] =>
    all
      .filter(test)
      .map(({ place }) => place)
      .slice(0, 8)
  const prompt = wordsBehind(graph, 'positive')
  const negative = wordsBehind(graph, 'negative').filter((place) => !prompt.includes(place))
  const pictures = places(({ node, input }) => node === 'LoadImage' && input === 'image')
  const sized = (side: string) =>
    places(({ node, input, value }) => input === side && typeof value === 'number' && !node.startsWith('Load'))
  const moving = makesOf(graph) === 'video'
  const guess: Record<PointName, string[]> = {
    prompt:
      prompt.length > 0
        ? prompt
        : places(({ input, value }) => input === 'text' && typeof value === 'string').slice(0, 1),
    negative,
    seed: places(({ input, value }) => /^(noise_)?seed$/.test(input) && typeof value === 'number'),
    width: sized('width'),
    height: sized('height'),
    frames: moving
      ? places(
          ({ input, value }) => /^(length|frames|video_frames|num_frames)$/.test(input) && typeof value === 'number',
        )
      : [],
    firstFrame: moving ? pictures.slice(0, 1) : [],
    face1: moving ? [] : pictures.slice(0, 1),
    face2: moving ? [] : pictures.slice(1, 2),
  }
  return Object.fromEntries(Object.entries(guess).filter(([, found]) => found.length > 0)) as Points
}
