import { createHash } from 'node:crypto'
import { must } from '@peace/core/errors'
import { mediaFacts, mediaFault, mediaType, mostResultBytes } from '@peace/core/media'
import { files } from '@peace/core/paths'
import { type Told, workedOn } from '@peace/core/stats'
import { templateOf, type WorkOutput } from '@peace/core/templates'
import type { Fault, Made, WorkOrder } from '@peace/engine/ports'
import type { Keeping } from './keeping.ts'
import { thumbnailOf } from './thumbnail.ts'
import { withinMemory } from './within-memory.ts'

type Delivered = Extract<WorkOutput, { files: unknown }>
export type Received = { made: Made } | { fault: Fault }

const corrupt = (message: string): Received => ({ fault: { code: 'corrupt', message, next: 'again' } })

const inMemory = withinMemory(mostResultBytes['video/mp4'])

// A worker says it has put a file in an attempt's place. It is done when the bytes there are the ones it speaks of
// and are what they should be.
export const receive = async (
  keeping: Keeping,
  order: WorkOrder,
  delivered: Delivered | undefined,
  about: About,
): Promise<Received> => {
  const path = files.incoming(order.attemptId, 0)
  const size = await keeping.bytesAt(path)
  if (size === undefined) return { fault: { code: 'empty', message: 'nothing was uploaded', next: 'again' } }
  // The link let in no more; looked at once more before it is read.
  const most = mostResultBytes[order.spec.kind === 'clip' ? 'video/mp4' : 'image/png']
  if (size > most) return corrupt(`${size} bytes of ${most} at most`)
  return inMemory(size, async () => look(await keeping.read(path), { path, order, delivered, about }))
}

// `told`: what is believed of the work's time, where its seconds are paid for.
type About = { template: string; costMicros: number; told?: Told | undefined }
type Seen = { path: string; order: WorkOrder; delivered: Delivered | undefined; about: About }

const look = async (bytes: Uint8Array, { path, order, delivered, about }: Seen): Promise<Received> => {
  const [said] = delivered?.files ?? []
  if (said && said.bytes !== bytes.length) return corrupt(`${bytes.length} bytes of ${said.bytes}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (said && said.sha256 !== sha256) return corrupt('the checksum is wrong')
  const wrong = mediaFault(bytes, order.spec.kind === 'clip' ? 'video' : 'image')
  if (wrong) return corrupt(wrong)
  const contentType = must(mediaType(bytes), 'media type')
  const name = `${order.spec.kind}.${contentType.split('/')[1]}`
  const template = templateOf(about.template)
  const worked = about.told && workedOn(order.spec, about.told)
  return {
    made: {
      files: [
        { role: 'main', name, contentType, bytes: { path }, ...mediaFacts(bytes) },
        ...(await thumbnailOf(bytes, contentType)),
      ],
      model: about.template,
      costMicros: about.costMicros,
      ...(worked ? { worked } : {}),
      ...(template?.id === 'svd-1-1' ? { notice: 'Powered by Stability AI' } : {}),
    },
  }
}
