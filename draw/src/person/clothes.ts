import type { Wear } from '@peace/core/stage'
import { type Manner, material } from '../picture/material.ts'

// What is worn, as a body is built from it: the wear's words become cuts, and tones materials.
export type Clothes = {
  top: 'none' | 'shirt' | 'dress' | 'robe' | 'coat'
  sleeve: number
  bottom: 'trousers' | 'shorts' | 'skirt' | 'sarong' | 'none'
  length: number
  flare: number
  tucked: boolean
  buttons: boolean
  collar: boolean
  pockets: boolean
  diagonal: boolean
  banded: boolean
  belted: boolean
  apron: boolean
  tie: boolean
  topMaterial: number
  underMaterial: number
  bottomMaterial: number
  bandMaterial: number
  apronMaterial: number
  tieMaterial: number
  shoe: number | undefined
}

type Cloth = { tone: number; accent: boolean }
const manner = ({ accent }: Cloth): Manner => (accent ? 'accent-cloth' : 'cloth')
// The schema's darkest is a garment that still shows its folds.
export const clothMaterial = (cloth: Cloth): number => material(manner(cloth), 0.1 + cloth.tone * 0.95)

const dresses = ['dress', 'gown', 'tunic'] as const
const robes = ['robe', 'sabai'] as const
const coats = ['jacket', 'suit-jacket', 'coat', 'white-coat', 'raincoat', 'cardigan', 'cape'] as const
const has = (list: readonly string[], name: string): boolean => list.includes(name)

const bottomOf = (cut: Wear['bottom']['cut']): Clothes['bottom'] => {
  if (cut === 'sarong' || cut === 'pha-sin' || cut === 'robe') return 'sarong'
  if (cut === 'skirt' || cut === 'long-skirt') return 'skirt'
  if (cut === 'shorts' || cut === 'chong-kraben') return 'shorts'
  return cut === 'none' ? 'none' : 'trousers'
}

export const clothesOf = (wear: Wear): Clothes => {
  const { top, bottom, over, trims } = wear
  const coat = has(coats, over.cut)
  const cut = coat
    ? 'coat'
    : has(robes, top.cut)
      ? 'robe'
      : has(dresses, top.cut)
        ? 'dress'
        : top.cut === 'none'
          ? 'none'
          : 'shirt'
  const uniform = has(['police', 'soldier', 'guard', 'school', 'driver'], wear.outfit)
  const below = bottomOf(bottom.cut)
  const lengths = {
    trousers: 1.92,
    shorts: bottom.cut === 'chong-kraben' ? 1.05 : 0.8,
    skirt: 1.1,
    sarong: 1.86,
    none: 0,
  }
  const length = bottom.length > 0 ? Math.min(1.92, Math.max(0.3, bottom.length * 0.96)) : lengths[below]
  return {
    top: cut,
    sleeve: coat ? 1.95 : cut === 'robe' ? 1.1 : Math.min(1.95, top.sleeve),
    bottom: below,
    length: cut === 'dress' && below === 'none' ? 1.35 : Math.max(length, below === 'trousers' ? 1.5 : 0.4),
    flare: cut === 'dress' ? 0.13 : below === 'skirt' ? 0.16 : 0.05,
    tucked: uniform || below === 'sarong' || below === 'skirt',
    buttons: has(['shirt', 'blouse', 'polo'], top.cut),
    collar: has(['shirt', 'polo', 'blouse'], top.cut) && !coat,
    pockets: has(['police', 'soldier', 'guard'], wear.outfit),
    diagonal: top.cut === 'sabai' || trims.includes('sash') || trims.includes('pha-khao-ma'),
    banded: bottom.pattern === 'band' || bottom.cut === 'pha-sin',
    belted: uniform || trims.includes('belt'),
    apron: over.cut === 'apron' || over.cut === 'armour' || over.cut === 'waistcoat',
    tie: trims.includes('tie'),
    topMaterial: clothMaterial(coat ? over : top),
    underMaterial: clothMaterial(top),
    bottomMaterial: below === 'none' ? clothMaterial(top) : clothMaterial(bottom),
    bandMaterial: clothMaterial({ tone: Math.min(3, bottom.tone + 0.8), accent: bottom.accent }),
    apronMaterial: clothMaterial(over),
    tieMaterial: clothMaterial({ tone: 2.6, accent: false }),
    shoe:
      wear.feet === 'bare'
        ? undefined
        : material('cloth', wear.feet === 'sandals' || wear.feet === 'slippers' ? 2 : 2.8),
  }
}
