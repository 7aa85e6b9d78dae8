import { writeFileSync } from 'node:fs'
import { planFor } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { drawSheet } from '@peace/film'
import { filmOfScript } from './film-of-script.ts'

// Every shot of a script drawn onto one sheet, without the platform: for looking at. `from-to` are scenes, from 1.
export const makeSheet = async (script: string, out: string | undefined, only: string | undefined): Promise<string> => {
  const { title, data } = await filmOfScript(script, 'sheet')
  const { scenes, shots } = data
  const [first = 1, last = scenes.length] = (only ?? '').split('-').filter(Boolean).map(Number)
  const chosen = new Set(scenes.slice(first - 1, last).map(({ id }) => id))
  const shown = new Map(shots.filter(({ sceneId }) => chosen.has(sceneId)).map((shot) => [shot.id, shot]))
  const { units } = planFor(data, entitlementsOf('free'), { stop: 'stills', quality: 'draft' })
  const sheetShots = units.flatMap(({ spec }) => {
    const shot = spec.kind === 'still' ? shown.get(spec.subject) : undefined
    if (spec.kind !== 'still' || !shot) return []
    const { picture } = spec.fields
    const note = `${picture.place.split('. ')[0]} · ${shot.size} ${shot.angle} ${shot.lens} ${shot.move} · ${picture.figures.map(({ name, mood }) => `${name} (${mood})`).join(', ')}`
    return [{ picture, caption: picture.description.replace(/\s+/g, ' '), note }]
  })
  const file = out ?? `${title}.png`
  writeFileSync(
    file,
    await drawSheet(title, sheetShots, (done) => process.stderr.write(`\r${done}/${sheetShots.length}`)),
  )
  process.stderr.write('\n')
  return file
}
