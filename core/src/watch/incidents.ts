import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'

// What operators say of what went wrong, in both languages: people read it on the status page.
export const incidentStates = ['looking', 'known', 'watching', 'over'] as const
const words = (most: number) =>
  z.object({ th: z.string().trim().min(3).max(most), en: z.string().trim().min(3).max(most) })

export const incidentSchema = z.object({
  id: idSchema,
  title: words(120),
  begunAt: timeSchema,
  updates: z
    .array(z.object({ at: timeSchema, state: z.enum(incidentStates), text: words(1000) }))
    .min(1)
    .max(40),
})
export type Incident = z.infer<typeof incidentSchema>
export const incidentsSchema = z.object({ incidents: z.array(incidentSchema).max(50).default([]) })

export const newIncidentSchema = z.object({
  id: idSchema,
  title: words(120),
  state: z.enum(incidentStates),
  text: words(1000),
})
export type IncidentWord = z.infer<typeof newIncidentSchema>

const kept = 20

// A word under an id that is known is an update of it. The latest stand first; the oldest are let go.
export const withWord = (incidents: readonly Incident[], word: IncidentWord, at: number): Incident[] => {
  const { id, title, state, text } = word
  const known = incidents.find((one) => one.id === id)
  const updates = [...(known?.updates ?? []), { at, state, text }].slice(-40)
  const told = { id, title, begunAt: known?.begunAt ?? at, updates }
  return [told, ...incidents.filter((one) => one.id !== id)].sort((a, b) => b.begunAt - a.begunAt).slice(0, kept)
}

export const isOver = ({ updates }: Incident): boolean => updates.at(-1)?.state === 'over'
