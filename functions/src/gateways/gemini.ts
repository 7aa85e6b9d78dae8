import { ApiError } from '@google/genai'
import type { SpendTicket } from '@peace/core/money'
import {
  type ModelScene,
  modelOutlineSchema,
  modelSceneSchema,
  modelTextSchema,
  type StopReason,
  type Tokens,
} from '@peace/core/story'
import { z } from 'zod'
import { draftTask, outlinePrompt, rewritePrompt, rewriteTask, scenePrompt } from '../story/prompts.ts'
import type { DraftAsk, Drafted, RewriteAsk, Rewritten, Writer } from '../story/writer.ts'
import { modelsFor } from './genai.ts'

type Models = ReturnType<typeof modelsFor>
type Deps = {
  key: string
  baseUrl: string
  model: string
  pause: (ms: number) => Promise<void>
  // Throws while operators have stopped it.
  allowed: () => Promise<void>
}
type Ask<S extends z.ZodType> = { models: Models; system: string; prompt: string; schema: S; signal: AbortSignal }
type Answer<T> = { is: 'value'; value: T } | { is: 'stopped'; why: StopReason }

const tries = 3
const blocked = new Set(['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'RECITATION', 'SPII'])

// Text by Gemini. Every answer is held to a schema; one that is blocked is not asked for again, one that is busy, broken
// or cut short is, with longer and longer pauses.
export class GeminiWriter implements Writer {
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.deps = deps
  }

  private models(ticket: SpendTicket) {
    const { key, baseUrl } = this.deps
    return modelsFor(ticket, { apiKey: key, httpOptions: { timeout: 90_000, ...(baseUrl ? { baseUrl } : {}) } })
  }

  async draft(
    ticket: SpendTicket,
    ask: DraftAsk,
    each: Parameters<Writer['draft']>[2],
    signal: AbortSignal,
  ): Promise<Drafted> {
    const models = this.models(ticket)
    const tokens: Tokens = { input: 0, output: 0 }
    const scenes: ModelScene[] = []
    const outline = await this.answer(
      { models, system: draftTask(ask.language), prompt: outlinePrompt(ask), schema: modelOutlineSchema, signal },
      tokens,
    )
    if (outline.is === 'stopped') return { scenes, tokens, stopped: outline.why }
    const plan = outline.value.scenes.slice(0, ask.story.sceneCount ?? 12)
    for (const [at] of plan.entries()) {
      const scene = await this.answer(
        {
          models,
          system: draftTask(ask.language),
          prompt: scenePrompt(ask, plan, at, scenes.at(-1)),
          schema: modelSceneSchema,
          signal,
        },
        tokens,
      )
      if (scene.is === 'stopped') return { scenes, tokens, stopped: scene.why }
      scenes.push(scene.value)
      await each(scene.value, at + 1, plan.length)
    }
    return { scenes, tokens }
  }

  async rewrite(ticket: SpendTicket, ask: RewriteAsk, signal: AbortSignal): Promise<Rewritten> {
    const tokens: Tokens = { input: 0, output: 0 }
    const system = rewriteTask(ask)
    const models = this.models(ticket)
    const answer = await this.answer(
      { models, system, prompt: rewritePrompt(ask), schema: modelTextSchema, signal },
      tokens,
    )
    return answer.is === 'value' ? { text: answer.value.text, tokens } : { stopped: answer.why, tokens }
  }

  private async answer<S extends z.ZodType>(ask: Ask<S>, tokens: Tokens): Promise<Answer<z.output<S>>> {
    await this.deps.allowed()
    let why: StopReason = 'broken'
    for (let attempt = 1; attempt <= tries; attempt++) {
      if (ask.signal.aborted) return { is: 'stopped', why: 'stopped' }
      if (attempt > 1) await this.deps.pause(1000 * 4 ** (attempt - 2) * (why === 'busy' ? 4 : 1))
      const found = await this.once(ask, tokens)
      if (found.is === 'value' || found.why === 'filtered' || found.why === 'stopped') return found
      why = found.why
    }
    return { is: 'stopped', why }
  }

  private async once<S extends z.ZodType>(ask: Ask<S>, tokens: Tokens): Promise<Answer<z.output<S>>> {
    let text = ''
    let finished = ''
    let used: Tokens = { input: 0, output: 0 }
    try {
      const stream = await ask.models.generateContentStream({
        model: this.deps.model,
        contents: [{ role: 'user', parts: [{ text: ask.prompt }] }],
        config: {
          systemInstruction: ask.system,
          temperature: 0.9,
          responseMimeType: 'application/json',
          responseJsonSchema: z.toJSONSchema(ask.schema),
          abortSignal: ask.signal,
        },
      })
      for await (const piece of stream) {
        if (piece.promptFeedback?.blockReason) return { is: 'stopped', why: 'filtered' }
        const [candidate] = piece.candidates ?? []
        text += candidate?.content?.parts?.map((part) => (part.thought ? '' : (part.text ?? ''))).join('') ?? ''
        finished = candidate?.finishReason ?? finished
        const usage = piece.usageMetadata
        // Counted anew with each piece, not added up.
        if (usage)
          used = {
            input: usage.promptTokenCount ?? 0,
            output: (usage.candidatesTokenCount ?? 0) + (usage.thoughtsTokenCount ?? 0),
          }
      }
    } catch (error) {
      if (ask.signal.aborted) return { is: 'stopped', why: 'stopped' }
      if (error instanceof ApiError)
        return { is: 'stopped', why: error.status === 429 || error.status === 503 ? 'busy' : 'broken' }
      return { is: 'stopped', why: 'cut' }
    } finally {
      tokens.input += used.input
      tokens.output += used.output
    }
    if (blocked.has(finished)) return { is: 'stopped', why: 'filtered' }
    // A stream that ends without saying so was cut.
    if (finished === '') return { is: 'stopped', why: 'cut' }
    const parsed = ask.schema.safeParse(readJson(text))
    return parsed.success ? { is: 'value', value: parsed.data } : { is: 'stopped', why: 'broken' }
  }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
