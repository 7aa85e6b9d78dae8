import { edl } from './edl.ts'
import type { ExchangeFormat, Order, Written } from './exchange.ts'
import { fcp7 } from './fcp7.ts'
import { fcpxml } from './fcpxml.ts'
import { otio } from './otio.ts'

export * from './carries.ts'
export * from './exchange.ts'
export * from './packed.ts'
export * from './words.ts'

type Format = { extension: string; type: string; write: (order: Order) => Written }

export const exchange: Record<ExchangeFormat, Format> = {
  otio: { extension: 'otio', type: 'application/json', write: otio },
  fcpxml: { extension: 'fcpxml', type: 'application/xml', write: fcpxml },
  fcp7: { extension: 'xml', type: 'application/xml', write: fcp7 },
  edl: { extension: 'edl', type: 'text/plain', write: edl },
}
