import { join } from 'node:path'
import { deliveries } from '@peace/core/deliveries'
import { must } from '@peace/core/errors'
import { deliver } from '../cut/deliver.ts'
import { ToolError } from '../cut/ffmpeg.ts'
import { byKey } from './needs.ts'
import { drawnModel, type FilmMade, type FilmOrder, mainOf } from './order.ts'
import type { Studio } from './studio.ts'

export const makeDelivery = async (studio: Studio, order: FilmOrder<'delivery'>): Promise<FilmMade> => {
  const { fields, inputs } = order.spec
  const { name, contentType, codec, loudness } = must(
    deliveries.find(({ format }) => format === fields.format),
    'delivery',
  )
  const needs = byKey(order.needs)
  const cut = mainOf(needs.get(inputs.cut))
  if (!cut) throw new ToolError('corrupt', 'the film to be handed on is not there')
  const words = inputs.captions && needs.get(inputs.captions)?.files.find(({ role }) => role === 'srt')?.path
  if (inputs.captions && !words) throw new ToolError('corrupt', 'the captions to be burned in are not there')
  const { folder, report, signal } = order
  const { width, height } = fields
  const out = join(folder, name)
  const ms = must(cut.ms, 'length of the film')
  await deliver(studio.tools, {
    codec,
    width,
    height,
    from: cut.path,
    words,
    folder,
    out,
    ms,
    report,
    signal,
    loudness,
  })
  return { files: [{ role: 'main', name, path: out, contentType, width, height, ms }], ms, model: drawnModel }
}
