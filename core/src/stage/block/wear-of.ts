import { chance, chosen } from '../chance.ts'
import type { Body, Wear } from '../figure.ts'
import { isMonk, isNun, type Told } from './figure-of.ts'
import { outfit, outfits, skirt } from './outfits.ts'
import { wearPieces } from './wear-pieces.ts'

// What somebody wears: the outfit that their calling and their clothes' words tell, then single pieces that are named.

const everyday = ({ age, sex }: Body, id: string, muted: boolean): Wear => {
  const tone = Math.round((0.2 + chance(id, 'top') * 1.5) * 10) / 10
  const dark = Math.round((1.5 + chance(id, 'bottom') * 1.1) * 10) / 10
  const accent = !muted && chance(id, 'accent') < 0.7
  const pattern: Wear['top']['pattern'] = chosen<Wear['top']['pattern']>(
    ['plain', 'plain', 'plain', 'stripes', 'checks', 'flowers'],
    id,
    'pattern',
  )
  const quiet = sex === 'm' && pattern === 'flowers' ? 'checks' : pattern
  if (age < 13)
    return outfit('everyday', {
      top: { cut: 't-shirt', tone, accent, pattern: quiet },
      bottom: skirt(sex, 0.9) ?? {},
      feet: 'sandals',
    })
  if (age > 62)
    return sex === 'f'
      ? outfit('everyday', {
          top: { cut: 'blouse', tone, pattern: quiet, sleeve: 1.4 },
          bottom: { cut: 'pha-sin', tone: dark, pattern: 'band', accent },
          feet: 'sandals',
        })
      : outfit('everyday', {
          top: { tone, sleeve: 1 },
          bottom: { cut: chosen(['sarong', 'trousers'], id, 'cut'), tone: dark, accent, pattern: 'checks' },
          feet: 'sandals',
        })
  return sex === 'f'
    ? outfit('everyday', {
        top: { cut: chosen(['blouse', 't-shirt', 'dress'], id, 'cut'), tone, accent, pattern: quiet },
        bottom: {
          cut: chosen(['skirt', 'trousers', 'jeans', 'long-skirt'], id, 'bottom-cut'),
          length: chance(id, 'length') < 0.5 ? 1.1 : 2,
          tone: dark,
        },
        feet: 'sandals',
      })
    : outfit('everyday', {
        top: {
          cut: chosen(['shirt', 't-shirt', 'polo'], id, 'cut'),
          tone,
          accent,
          pattern: quiet,
          sleeve: chosen([1, 1, 2], id, 'sleeve'),
        },
        bottom: { cut: chosen(['trousers', 'jeans'], id, 'bottom-cut'), tone: dark },
      })
}

// `muted`: the film's colour is another's.
export const wearOf = (told: Told, body: Body, id: string, muted = false): Wear => {
  const words = `${told.clothes} ${told.calling} ${told.words}`
  const robe = { top: { cut: 'robe', tone: 0.8, sleeve: 0 }, bottom: { cut: 'robe', tone: 0.8 }, feet: 'bare' } as const
  if (isNun(told.calling))
    return outfit('nun', { ...robe, top: { ...robe.top, tone: 0.1, sleeve: 2 }, bottom: { cut: 'robe', tone: 0.1 } })
  if (isMonk(told.calling))
    return outfit(body.age < 19 ? 'novice' : 'monk', {
      ...robe,
      top: { ...robe.top, accent: true },
      bottom: { ...robe.bottom, accent: true },
    })
  const base = outfits.find(([pattern]) => pattern.test(words))?.[1](body) ?? everyday(body, id, muted)
  return wearPieces.reduce((wear, [pattern, put]) => (pattern.test(told.clothes) ? put(wear) : wear), base)
}
