import type { Language } from '@peace/core/ids'
import type { TitleOrder } from './card.ts'

export type CardFields = {
  width: number
  height: number
  language: Language
  title: string
  credits: readonly { role: string; name: string }[]
}

const roleNames: Record<string, { th: string; en: string }> = {
  author: { th: 'บทภาพยนตร์', en: 'Written by' },
  authors: { th: 'บทภาพยนตร์', en: 'Written by' },
  cast: { th: 'ผู้แสดง', en: 'Cast' },
  model: { th: 'สร้างด้วย', en: 'Made with' },
  notice: { th: 'ประกาศ', en: 'Notice' },
  source: { th: 'ที่มา', en: 'Based on' },
}

export const titleCard = ({ width, height, language, title, credits }: CardFields): TitleOrder => ({
  ...{ is: 'title', width, height, language, title },
  by: credits.find(({ role }) => /^authors?$/i.test(role))?.name ?? '',
})

export const creditsCard = ({ width, height, language, title, credits }: CardFields): TitleOrder => ({
  ...{ is: 'credits', width, height, language, title },
  credits: credits
    .filter(({ role }) => !/^credit$/i.test(role))
    .map(({ role, name }) => ({ role: roleNames[role.toLowerCase()]?.[language] ?? role, name })),
})
