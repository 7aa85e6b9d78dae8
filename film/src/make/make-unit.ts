import type { UnitKind } from '@peace/core/build'
import { makeCaptions, makeFilmCut, makeMix, makeScenePart } from './assemble.ts'
import { makeAmbienceUnit, makeEffectUnit, makeLine, makeMusicUnit } from './hear.ts'
import type { FilmMade, FilmOrder } from './order.ts'
import { makeClip, makePortrait, makePosterUnit, makeStill } from './see.ts'
import type { Studio } from './studio.ts'

type Makers = { [K in UnitKind]: (studio: Studio, order: FilmOrder<K>) => Promise<FilmMade> }

const makers: Makers = {
  portrait: makePortrait,
  still: makeStill,
  clip: makeClip,
  line: makeLine,
  ambience: makeAmbienceUnit,
  effect: makeEffectUnit,
  music: makeMusicUnit,
  mix: makeMix,
  part: makeScenePart,
  cut: makeFilmCut,
  poster: makePosterUnit,
  captions: makeCaptions,
}

export const makeUnit = (studio: Studio, order: FilmOrder): Promise<FilmMade> => {
  const make = makers[order.spec.kind] as (studio: Studio, order: FilmOrder) => Promise<FilmMade>
  return make(studio, order)
}
