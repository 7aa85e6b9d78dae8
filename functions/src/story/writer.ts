import type { Language } from '@peace/core/ids'
import type { SpendTicket } from '@peace/core/money'
import type { Character, ModelScene, rewriteTasks, StopReason, Story, Tokens, tones } from '@peace/core/story'

// The port of whoever writes. What went wrong is part of the answer: the scenes that came are never thrown away.
export type DraftAsk = {
  title: string
  language: Language
  story: Story
  characters: readonly Pick<Character, 'name' | 'role' | 'want' | 'need' | 'flaw' | 'arc' | 'mind'>[]
}
export type Drafted = { scenes: ModelScene[]; tokens: Tokens; stopped?: StopReason }
export type RewriteAsk = {
  task: (typeof rewriteTasks)[number]
  text: string
  language: Language
  tone?: (typeof tones)[number] | undefined
}
export type Rewritten = { text: string; tokens: Tokens } | { stopped: StopReason; tokens: Tokens }

// Neither is done but for a ticket: what it may cost is held before the model is called.
export interface Writer {
  draft(
    ticket: SpendTicket,
    ask: DraftAsk,
    each: (scene: ModelScene, at: number, of: number) => Promise<void>,
    signal: AbortSignal,
  ): Promise<Drafted>
  rewrite(ticket: SpendTicket, ask: RewriteAsk, signal: AbortSignal): Promise<Rewritten>
}
