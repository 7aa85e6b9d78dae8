import type { Language } from '@peace/core/ids'
import { storySchema } from '@peace/core/story'
import { seedOf } from '@peace/core/story/seed'
import { writeDraft } from '@peace/core/story/write'

// As short as a film may be that is told: somebody new sees it in a minute, and goes on from there.
const sceneCount = 3

// A plain script of an idea alone, for whoever wants to see a film before answering anything.
export const firstDraft = ({ title, language, idea }: { title: string; language: Language; idea: string }): string => {
  const story = storySchema.parse({ idea: idea.trim(), sceneCount })
  const seed = seedOf({ language, idea: story.idea, logline: '', synopsis: '', lead: undefined })
  return writeDraft({ title, language, story, characters: [], ...(seed ? { seed } : {}) }).text
}
