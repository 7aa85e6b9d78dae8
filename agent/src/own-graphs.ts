import type { Template } from '@peace/core/templates'
import { isSameOwn, type MachineSays, machineSays } from '@peace/core/workflows'
import type { Comfy } from './comfyui.ts'

// A model may come, or go: what was said of a graph is looked at again.
const sayAgainMs = 300_000

type Shown = { template: Template; at: number; says?: MachineSays }

// What this ComfyUI says to graphs of the workspace's own: all it was shown. What was said stays until it has been looked at anew:
// a graph of which nothing is said is given no work.
export const ownGraphs = (comfy: Pick<Comfy, 'objectInfo'>) => {
  const shown = new Map<string, Shown>()
  let looking: Promise<void> | undefined
  const look = async (each: Shown, now: number): Promise<void> => {
    const { graph, slots } = each.template
    const names = [...new Set(Object.values(graph).map(({ class_type }) => class_type))]
    const infos = new Map<string, unknown>()
    for (const name of names) infos.set(name, (await comfy.objectInfo(encodeURIComponent(name)))[name])
    const pointed = new Set(Object.values(slots).flatMap(({ into }) => into))
    each.says = machineSays(graph, (name) => infos.get(name), pointed)
    each.at = now
  }
  return {
    said: (): Record<string, MachineSays> =>
      Object.fromEntries([...shown].flatMap(([id, { says }]) => (says ? [[id, says]] : []))),
    show: (template: Template): void => {
      if (shown.has(template.id)) return
      // One that was changed stands in the place of what it was.
      for (const id of shown.keys()) if (isSameOwn(id, template.id)) shown.delete(id)
      shown.set(template.id, { template, at: 0 })
    },
    // One at a time, and a word to the platform waits for none of it.
    lookAround: (now: number): Promise<void> => {
      const go = async () => {
        // Where ComfyUI gives no answer nothing is known of it: it is asked again with the next beat.
        for (const each of shown.values())
          if (!each.says || now - each.at > sayAgainMs) await look(each, now).catch(() => undefined)
      }
      looking ??= go().finally(() => {
        looking = undefined
      })
      return looking
    },
  }
}
