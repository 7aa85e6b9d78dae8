import animatediff from '../../../runpod-worker/templates/animatediff-v3.json' with { type: 'json' }
import flux from '../../../runpod-worker/templates/flux-schnell.json' with { type: 'json' }
import klein from '../../../runpod-worker/templates/flux2-klein.json' with { type: 'json' }
import ltx23 from '../../../runpod-worker/templates/ltx-2-3.json' with { type: 'json' }
import ltx from '../../../runpod-worker/templates/ltx-i2v.json' with { type: 'json' }
import sdxl from '../../../runpod-worker/templates/sdxl.json' with { type: 'json' }
import faces from '../../../runpod-worker/templates/sdxl-ipadapter.json' with { type: 'json' }
import faces2 from '../../../runpod-worker/templates/sdxl-ipadapter-2.json' with { type: 'json' }
import faces3 from '../../../runpod-worker/templates/sdxl-ipadapter-3.json' with { type: 'json' }
import faces4 from '../../../runpod-worker/templates/sdxl-ipadapter-4.json' with { type: 'json' }
import svd from '../../../runpod-worker/templates/svd-1-1.json' with { type: 'json' }
import wan5b from '../../../runpod-worker/templates/wan-5b.json' with { type: 'json' }
import wanCamera from '../../../runpod-worker/templates/wan-camera.json' with { type: 'json' }
import wanCamera4 from '../../../runpod-worker/templates/wan-camera-4.json' with { type: 'json' }
import wanI2v from '../../../runpod-worker/templates/wan-i2v.json' with { type: 'json' }
import wanI2v4 from '../../../runpod-worker/templates/wan-i2v-4.json' with { type: 'json' }
import zImage from '../../../runpod-worker/templates/z-image-turbo.json' with { type: 'json' }
import { type Template, templateSchema } from './template.ts'

// The files the Python worker reads, read once here too: a template that breaks the schema stops us at the start.
const all = [
  flux,
  sdxl,
  faces,
  faces2,
  faces3,
  faces4,
  wanI2v,
  wanCamera,
  wan5b,
  ltx,
  animatediff,
  svd,
  klein,
  zImage,
  wanI2v4,
  wanCamera4,
  ltx23,
]
export const templates: readonly Template[] = all.map((template) => templateSchema.parse(template))

const byId = new Map(templates.map((template) => [template.id, template]))
export const templateOf = (id: string): Template | undefined => byId.get(id)
