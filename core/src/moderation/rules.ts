import type { moderationCategories } from '../api/trust.ts'
import {
  animalsOrPeople,
  child,
  destroy,
  either,
  explicit,
  gore,
  ownDeath,
  painless,
  people,
  sexual,
  shown,
  teach,
  thai,
  weapon,
  word,
} from './lexicon.ts'

export type Category = (typeof moderationCategories)[number]

// A film may tell of anything people do to one another; what is refused is what must not be made or taught. So most rules want two things
// near each other, and a story's plain murder, grief or love scene has only one.
export type Rule = {
  category: Category
  // Each of these within so many letters of the others, in any order.
  all: RegExp[]
  near?: number
}

export const rules: readonly Rule[] = [
  { category: 'minors', all: [child, sexual], near: 160 },
  {
    category: 'minors',
    all: [word('loli', 'lolicon', 'shota', 'shotacon', 'child porn\\w*', 'kiddie porn', 'cp video', 'jailbait')],
  },
  { category: 'minors', all: [thai('หนังโป๊เด็ก', 'ภาพโป๊เด็ก', 'คลิปโป๊เด็ก', 'สื่อลามกเด็ก', 'โลลิค่อน')] },
  { category: 'sexual', all: [explicit, shown], near: 120 },
  {
    category: 'sexual',
    all: [
      sexual,
      either(
        word('explicit', 'uncensored', 'full frontal', 'close[- ]?up', 'hardcore'),
        thai('โจ่งแจ้ง', 'ไม่เซ็นเซอร์', 'ไม่เบลอ', 'เห็นชัดทุกส่วน'),
      ),
    ],
    near: 80,
  },
  { category: 'weapons', all: [teach, weapon], near: 100 },
  { category: 'self-harm', all: [teach, ownDeath], near: 60 },
  { category: 'self-harm', all: [painless, ownDeath], near: 60 },
  { category: 'hate', all: [people, destroy], near: 60 },
  { category: 'violence', all: [gore, animalsOrPeople], near: 120 },
]
