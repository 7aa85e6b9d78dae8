import type { Wear } from '../figure.ts'

// Pieces by name over an outfit.
export const wearPieces: readonly (readonly [RegExp, (wear: Wear) => Wear])[] = [
  [/apron|ผ้ากันเปื้อน/i, (wear) => ({ ...wear, over: { cut: 'apron', tone: 0.6, accent: false, pattern: 'plain' } })],
  [
    /\bjacket|blazer|แจ็กเก็ต|hoodie/i,
    (wear) => ({ ...wear, over: { cut: 'jacket', tone: 1.9, accent: false, pattern: 'plain' } }),
  ],
  [
    /\bcoat\b|เสื้อโค้ต|smock/i,
    (wear) => ({ ...wear, over: { cut: 'coat', tone: 1.9, accent: false, pattern: 'plain' } }),
  ],
  [/sweater|cardigan|jumper|ไหมพรม/i, (wear) => ({ ...wear, top: { ...wear.top, cut: 'jumper', sleeve: 2 } })],
  [
    /ผ้าถุง|pha ?sin|ผ้าซิ่น/i,
    (wear) => ({ ...wear, bottom: { ...wear.bottom, cut: 'pha-sin', length: 2, pattern: 'band' } }),
  ],
  [/sarong|โสร่ง/i, (wear) => ({ ...wear, bottom: { ...wear.bottom, cut: 'sarong', length: 2, pattern: 'checks' } })],
  [/ผ้าขาวม้า/i, (wear) => ({ ...wear, trims: [...new Set([...wear.trims, 'pha-khao-ma' as const])].slice(0, 6) })],
  [
    /\bdress\b|\bgown\b|sari|กระโปรงชุด|ชุดราตรี/i,
    (wear) => ({
      ...wear,
      outfit: 'dress',
      top: { ...wear.top, cut: 'dress' },
      bottom: { ...wear.bottom, cut: 'long-skirt', tone: wear.top.tone },
    }),
  ],
  [
    /\bwhite (?:shirt|blouse|dress|t-shirt|suit|robe)|เสื้อ(?:เชิ้ต)?(?:สี)?ขาว|ชุด(?:สี)?ขาว/i,
    (wear) => ({ ...wear, top: { ...wear.top, tone: 0.05, accent: false, pattern: 'plain' } }),
  ],
  [
    /\bblack (?:shirt|blouse|dress|t-shirt|suit|robe)|\bin black\b|เสื้อ(?:สี)?ดำ|ชุด(?:สี)?ดำ/i,
    (wear) => ({
      ...wear,
      top: { ...wear.top, tone: 2.6, accent: false, pattern: 'plain' },
      bottom: { ...wear.bottom, tone: 2.7, accent: false, pattern: 'plain' },
    }),
  ],
  [/เสื้อกล้าม|undershirt|tank top/i, (wear) => ({ ...wear, top: { ...wear.top, cut: 'vest', sleeve: 0 } })],
  [/helmet|หมวกกันน็อก|หมวกนิรภัย/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'helmet', tone: 0.6 } })],
  [/straw hat|งอบ|หมวกสาน/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'straw-hat', tone: 0.7 } })],
  [/\bcap\b|หมวกแก๊ป/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'cap', tone: 1.8 } })],
  [
    /\bhat\b|fedora|หมวก/i,
    (wear) => (wear.head.cut === 'none' ? { ...wear, head: { ...wear.head, cut: 'hat', tone: 1.8 } } : wear),
  ],
  [/\bhood\b|ผ้าคลุม/i, (wear) => ({ ...wear, head: { ...wear.head, cut: 'hood', tone: 1.8 } })],
  [/sunglasses|แว่นดำ|แว่นกันแดด/i, (wear) => ({ ...wear, trims: [...wear.trims, 'sunglasses' as const].slice(0, 6) })],
  [
    /(?<!sun)glasses|spectacles|แว่น(?!ดำ|กันแดด|ขยาย)/i,
    (wear) => ({ ...wear, trims: [...wear.trims, 'glasses' as const].slice(0, 6) }),
  ],
  [/scarf|ผ้าพันคอ/i, (wear) => ({ ...wear, trims: [...wear.trims, 'scarf' as const].slice(0, 6) })],
  [/\btie\b|necktie|เนกไท/i, (wear) => ({ ...wear, trims: [...wear.trims, 'tie' as const].slice(0, 6) })],
  [/pearls|necklace|สร้อย/i, (wear) => ({ ...wear, trims: [...wear.trims, 'necklace' as const].slice(0, 6) })],
  [/gloves|ถุงมือ/i, (wear) => ({ ...wear, trims: [...wear.trims, 'gloves' as const].slice(0, 6) })],
  [/\bboots\b|รองเท้าบูต/i, (wear) => ({ ...wear, feet: 'boots' })],
  [/barefoot|เท้าเปล่า/i, (wear) => ({ ...wear, feet: 'bare' })],
  [/heels|ส้นสูง/i, (wear) => ({ ...wear, feet: 'heels' })],
  [/slippers/i, (wear) => ({ ...wear, feet: 'slippers' })],
]
