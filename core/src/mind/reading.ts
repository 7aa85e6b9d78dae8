import { must } from '../errors/index.ts'
import type { Scene } from '../screenplay/scene.ts'
import type { Character } from '../story/character.ts'
import { possibleAt } from './choose-citta.ts'
import { PARAMIS, STAGES } from './realms.ts'
import { feelingNames } from './reasons.ts'
import type { MindState, MindStates } from './states.ts'

type Lines = { th: string; en: string }

const statesOf = (states: MindStates, characterId: string, scenes: readonly Scene[]): MindState[] =>
  scenes.flatMap(({ id }) => states.get(id)?.get(characterId) ?? [])
const share = (states: readonly MindState[], test: (state: MindState) => boolean): number =>
  states.length === 0 ? 0 : states.filter(test).length / states.length
const unwholesome = ({ citta }: MindState): boolean => citta.jati === 'akusala'

export type MoralLine = Lines & { characterId: string }

// Roots, intention, consequence: what a person's mind was, and what it has become by the end.
export const moralReading = (
  states: MindStates,
  characters: readonly Character[],
  scenes: readonly Scene[],
): MoralLine[] =>
  characters.flatMap((character): MoralLine[] => {
    const own = statesOf(states, character.id, scenes)
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last || own.length < 2) return []
    const half = Math.ceil(own.length / 2)
    const before = share(own.slice(0, half), unwholesome)
    const after = share(own.slice(half), unwholesome)
    const began = feelingNames[first.mood]
    const ended = feelingNames[last.mood]
    const turn =
      after < before - 0.2
        ? { th: 'เจตนาเปลี่ยนไปทางกุศล ผลจึงเบาลง', en: 'the intention turns wholesome and what follows is lighter' }
        : after > before + 0.2
          ? { th: 'เจตนาถูกกิเลสครอบมากขึ้น และต้องรับผลนั้น', en: 'the intention is taken over and its price is paid' }
          : before > 0.5
            ? {
                th: 'เจตนาเดิมยังครอบอยู่จนจบ เรื่องยังไม่ปลดปล่อยเขา',
                en: 'the same intention holds to the end; the story does not free them',
              }
            : { th: 'เจตนาดีคงอยู่ และนั่นพาเรื่องไปถึงปลายทาง', en: 'a good intention holds, and carries the story home' }
    return [
      {
        characterId: character.id,
        th: `${character.name}เริ่มด้วย${began.th} จบด้วย${ended.th}: ${turn.th}`,
        en: `${character.name} begins in ${began.en} and ends in ${ended.en}: ${turn.en}`,
      },
    ]
  })

export type MindWarning = Lines & {
  characterId: string
  sceneId?: string
  code: 'beyond-stage' | 'against-arc' | 'against-nature'
}

const beyondStage = (character: Character, own: readonly MindState[]): MindWarning[] =>
  own
    .filter(({ citta, byHand }) => byHand && !possibleAt(character.mind.stage, citta))
    .map(({ citta, sceneId }) => {
      const stage = must(
        STAGES.find(({ id }) => id === character.mind.stage),
        'stage',
      )
      return {
        code: 'beyond-stage',
        characterId: character.id,
        sceneId,
        th: `${character.name}เป็น${stage.th} จิตนี้ (${citta.plain.th}) เกิดไม่ได้แล้ว`,
        en: `${character.name} is a ${stage.en}; this mind (${citta.plain.en}) can no longer arise`,
      }
    })

// Perfections that the scenes speak against.
const opposed: Partial<Record<(typeof PARAMIS)[number]['id'], (state: MindState) => boolean>> = {
  khanti: ({ mood }) => mood === 'anger',
  metta: ({ mood }) => mood === 'anger',
  upekkha: ({ grip, citta }) => grip > 70 && citta.jati === 'akusala',
  panna: ({ citta }) => citta.id.startsWith('moha') || citta.with === 'ditthi',
  nekkhamma: ({ citta }) => citta.roots.includes('lobha'),
  dana: ({ citta }) => citta.roots.includes('lobha'),
}

const againstArc = (character: Character, own: readonly MindState[]): MindWarning[] => {
  const late = own.slice(-Math.max(1, Math.ceil(own.length / 4)))
  return PARAMIS.flatMap((parami): MindWarning[] => {
    const score = character.mind.parami[parami.id]
    const test = opposed[parami.id]
    const scene = test && score && score.to - score.from >= 20 ? late.find(test) : undefined
    if (!scene) return []
    return [
      {
        code: 'against-arc',
        characterId: character.id,
        sceneId: scene.sceneId,
        th: `${parami.th}ของ${character.name}ควรเพิ่มขึ้นถึงตอนจบ แต่ฉากนี้ยังเป็น${feelingNames[scene.mood].th}`,
        en: `${parami.en} should have grown in ${character.name} by the end, yet this scene still shows ${feelingNames[scene.mood].en}`,
      },
    ]
  })
}

const againstNature = (character: Character, own: readonly MindState[]): MindWarning[] => {
  const { roots } = character.mind
  const angry = share(own, ({ mood }) => mood === 'anger')
  if ((roots.adosa ?? 0) < 70 || (roots.dosa ?? 0) > 40 || own.length < 3 || angry < 0.5) return []
  return [
    {
      code: 'against-nature',
      characterId: character.id,
      th: `${character.name}ถูกวางให้ใจเย็น แต่โกรธในเกือบทุกฉาก`,
      en: `${character.name} is meant to be kind, yet is angry in most scenes`,
    },
  ]
}

// Where a scene contradicts the arc.
export const mindWarnings = (
  states: MindStates,
  characters: readonly Character[],
  scenes: readonly Scene[],
): MindWarning[] =>
  characters.flatMap((character) => {
    const own = statesOf(states, character.id, scenes)
    return [...beyondStage(character, own), ...againstArc(character, own), ...againstNature(character, own)]
  })
