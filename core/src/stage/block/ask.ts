import type { Fact } from '../../reading/fact.ts'
import type { Scene } from '../../screenplay/scene.ts'
import type { Figure } from '../figure.ts'
import type { StagePatch } from '../patch.ts'
import type { Palette } from '../stage.ts'

// Somebody of the film's cast. Where the cast page has set how they look, that holds; else the script's words do.
export type StageCast = {
  id: string
  name: string
  aliases?: readonly string[]
  appearance?: string
  wardrobe?: string
  figure?: Partial<Figure>
}
export type BlockAsk = {
  scene: Pick<Scene, 'id' | 'heading' | 'elements'>
  facts: readonly Fact[]
  // What was told of people anywhere in the film, so that they look the same in every scene.
  told?: readonly Fact[]
  cast?: readonly StageCast[]
  // The hour the scene plays at, where its own facts do not tell.
  hour?: string
  patches?: readonly StagePatch[]
  // The film's one colour.
  accent?: Palette['accent']
  // The kind of place of the scene before, where this one goes on from it.
  around?: string
  // How people were when the scene before ended, where this one goes on from it, by the reader's id.
  begun?: Readonly<Record<string, string>>
  // The newest where it is not said.
  manner?: number
}

export type FactOn<K extends Fact['is']['of']> = Fact & { is: Extract<Fact['is'], { of: K }> }
export const factsOn = <K extends Fact['is']['of']>(facts: readonly Fact[], of: K): FactOn<K>[] =>
  facts.filter((fact): fact is FactOn<K> => fact.is.of === of)
