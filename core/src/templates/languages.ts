import type { Template } from './template.ts'

// Wan's text encoder was trained on Thai too; CLIP and T5, which all others have, know English only.
const multilingual = /^wan-/
const thai = /[\u0E00-\u0E7F]/

export const needsEnglish = (template: Pick<Template, 'id'>, prompt: string): boolean =>
  !multilingual.test(template.id) && thai.test(prompt)

// What is left of a prompt for a model that would take Thai for noise.
export const withoutThai = (prompt: string): string =>
  prompt
    .split(', ')
    .filter((part) => !thai.test(part))
    .join(', ')
