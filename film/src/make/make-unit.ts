import type { UnitKind } from '@peace/core/build'
import { makeAmbience } from './ambience.ts'
import { makeCaptions } from './captions.ts'
import { makeClip } from './clip.ts'
import { makeCut } from './cut.ts'
import { makeDelivery } from './delivery.ts'
import { makeEffect } from './effect.ts'
import { makeLine } from './line.ts'
import { makeMix } from './mix.ts'
import { makeMusic } from './music.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import { makePackage } from './package.ts'
import { makePart } from './part.ts'
import { makePortrait } from './portrait.ts'
import { makePoster } from './poster.ts'
import { makeStill } from './still.ts'
import { makeStretch } from './stretch.ts'
import type { Studio } from './studio.ts'

// Who makes each kind, when it is made here: one that is missing does not compile.
type Makers = { [K in UnitKind]: (studio: Studio, order: FilmOrder<K>) => Promise<FilmMade> }

const makers: Makers = {
  ambience: makeAmbience,
  captions: makeCaptions,
  clip: makeClip,
  cut: makeCut,
  delivery: makeDelivery,
  effect: makeEffect,
  line: makeLine,
  mix: makeMix,
  music: makeMusic,
  package: makePackage,
  part: makePart,
  portrait: makePortrait,
  poster: makePoster,
  still: makeStill,
  stretch: makeStretch,
}

export const makeUnit = (studio: Studio, order: FilmOrder): Promise<FilmMade> => {
  const make = makers[order.spec.kind] as (studio: Studio, order: FilmOrder) => Promise<FilmMade>
  return make(studio, order)
}
