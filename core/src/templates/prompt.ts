import type { Figure, Picture } from '../build/picture-schema.ts'
import type { UnitSpec } from '../build/unit.ts'
import { isSpace } from '../letters/index.ts'
import type { Shot } from '../shots/shot.ts'

// Words for models, from the same data a still is drawn from. The wording belongs to a recipe: a new wording is a new
// number, so that no deploy makes a finished picture stale.
export type Prompt = { prompt: string; negative: string }

const sizes: Record<Picture['size'], string> = {
  'extreme-wide': 'extreme wide shot, tiny figures in a vast place',
  wide: 'wide shot, the whole place in view',
  full: 'full shot, figures from head to foot',
  medium: 'medium shot, figures from the waist up',
  'medium-close': 'medium close-up, from the chest up',
  close: 'close-up of the face',
  'extreme-close': 'extreme close-up, a detail of the face',
  insert: 'insert shot of an object, close, filling the frame',
}
const angles: Record<Picture['angle'], string> = {
  eye: 'eye-level camera',
  high: 'high angle, looking down',
  low: 'low angle, looking up',
  overhead: 'overhead view from straight above',
  dutch: 'dutch angle, tilted horizon',
  'over-shoulder': 'over-the-shoulder view',
  'point-of-view': 'first-person point of view',
}
const lenses: Record<Picture['lens'], string> = {
  'wide-24': '24mm wide-angle lens',
  'normal-35': '35mm lens',
  'normal-50': '50mm lens',
  'portrait-85': '85mm lens, shallow depth of field',
  'long-135': '135mm telephoto lens, compressed background',
}
const styles: Record<Picture['style'], string> = {
  natural: 'natural light, realistic photograph',
  cinematic: 'cinematic film still, dramatic lighting, film grain',
  noir: 'black-and-white film noir, hard shadows',
  storybook: 'storybook illustration, soft ink and gouache',
  anime: 'anime film background and characters, clean lines',
  watercolour: 'watercolour painting on textured paper',
  documentary: 'documentary photograph, available light',
  'temple-mural': 'traditional Thai temple mural painting, gold leaf, flat perspective',
}
const moodLight: Record<Picture['mood'], string> = {
  calm: 'calm, soft even light',
  joy: 'joyful, warm bright light',
  tender: 'tender, golden soft light',
  sad: 'sad, cool muted colours',
  tense: 'tense, low contrast light with deep shadow',
  fear: 'fearful, dark, a single hard light',
  anger: 'angry, harsh red-tinged light',
  wonder: 'full of wonder, luminous haze',
  reverent: 'reverent, candlelight and stillness',
  lonely: 'lonely, wide empty space, blue hour',
  comic: 'playful, bright cheerful colours',
}
const settings: Record<Picture['setting'], string> = {
  int: 'interior',
  ext: 'exterior',
  'int-ext': 'seen from inside to outside',
  est: 'establishing view',
  other: '',
}
const moves: Record<Shot['move'], string> = {
  static: 'locked-off static camera',
  'pan-left': 'camera pans slowly to the left',
  'pan-right': 'camera pans slowly to the right',
  'tilt-up': 'camera tilts slowly up',
  'tilt-down': 'camera tilts slowly down',
  'dolly-in': 'camera dollies slowly forward',
  'dolly-out': 'camera dollies slowly back',
  'truck-left': 'camera tracks sideways to the left',
  'truck-right': 'camera tracks sideways to the right',
  'zoom-in': 'slow zoom in',
  'zoom-out': 'slow zoom out',
  'orbit-left': 'camera orbits around the subject to the left',
  'orbit-right': 'camera orbits around the subject to the right',
  handheld: 'handheld camera, slight natural shake',
}
const faces: Record<Picture['mood'], string> = {
  calm: 'composed',
  joy: 'smiling',
  tender: 'gentle',
  sad: 'sorrowful',
  tense: 'tense',
  fear: 'frightened',
  anger: 'angry',
  wonder: 'amazed',
  reverent: 'devout',
  lonely: 'withdrawn',
  comic: 'amused',
}
const people: Record<Figure['register'], string> = {
  woman: 'a woman',
  man: 'a man',
  child: 'a child',
  'elder-woman': 'an elderly woman',
  'elder-man': 'an elderly man',
  narrator: 'a person',
}

const withoutStops = (part: string): string => {
  let end = part.length
  while (end > 0 && (isSpace(part.charAt(end - 1)) || '.,'.includes(part.charAt(end - 1)))) end--
  return part.slice(0, end)
}

const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => withoutStops(part.trim()))
    .filter((part) => part !== '')
    .join(', ')

const figureWords = (figure: Figure): string =>
  joined([
    people[figure.register],
    figure.look,
    `${faces[figure.mood]} expression`,
    figure.speaking ? 'speaking' : '',
    figure.focus ? 'in sharp focus' : '',
  ])

// What is certain of a picture comes first: models give the beginning of a prompt more weight.
const pictureWords = (picture: Picture): string =>
  joined([
    `${sizes[picture.size]}, ${angles[picture.angle]}`,
    picture.description,
    ...picture.figures.map(figureWords),
    joined([settings[picture.setting], picture.place, picture.time]),
    picture.props.length ? `with ${picture.props.join(', ')}` : '',
    picture.weather.join(', '),
    moodLight[picture.mood],
    lenses[picture.lens],
    styles[picture.style],
  ])

const never = 'text, watermark, logo, caption, blurry, deformed hands, extra fingers, extra limbs, duplicate person'
const neverMoving = `${never}, flicker, jump cut, morphing face, subtitles`
const longest = 1900

const cut = (text: string): string => (text.length <= longest ? text : text.slice(0, longest))

const wordings: Record<number, (spec: UnitSpec) => Prompt | undefined> = {
  1: (spec) => {
    if (spec.kind === 'still') return { prompt: pictureWords(spec.fields.picture), negative: never }
    if (spec.kind === 'portrait') {
      const { figure, appearance, wardrobe, style } = spec.fields
      const look = joined([appearance, wardrobe])
      const portrait = `portrait, head and shoulders, facing the camera, plain backdrop, ${figureWords({ ...figure, look })}`
      return { prompt: joined([portrait, styles[style]]), negative: never }
    }
    if (spec.kind === 'clip') {
      const { picture, motion, move } = spec.fields
      const seen = picture ? pictureWords(picture) : ''
      return {
        prompt: joined([moves[move], motion === picture?.description ? '' : motion, seen]),
        negative: neverMoving,
      }
    }
    return undefined
  },
}

export const writePrompt = (spec: UnitSpec): Prompt => {
  const written = wordings[spec.recipe]?.(spec) ?? wordings[1]?.(spec)
  return { prompt: cut(written?.prompt ?? ''), negative: written?.negative ?? never }
}
