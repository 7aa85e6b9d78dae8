import { type CutClip, cutFrames, type Track } from '../cut.ts'
import {
  clipsOf,
  common,
  dissolveInto,
  fileOf,
  isMade,
  isSound,
  lossesOf,
  named,
  type Order,
  steadyLevel,
  unitsOf,
  type Written,
} from './exchange.ts'
import { document, type Tag, tag, words } from './xml.ts'

// Final Cut Pro 7's XML, which Premiere and Resolve read. Resolve wants the `format`.

const effect = (name: string, id: string, kind: string, media: string, ...parameters: Tag[]): Tag =>
  tag(
    'filter',
    {},
    tag(
      'effect',
      {},
      words('name', name),
      words('effectid', id),
      words('effectcategory', kind),
      words('effecttype', kind),
      words('mediatype', media),
      ...parameters,
    ),
  )
const parameter = (id: string, value: number): Tag =>
  tag('parameter', {}, words('parameterid', id), words('name', id), words('value', value))

export const fcp7 = (order: Order): Written => {
  const { cut, width, height, nameOf } = order
  const rate = () => tag('rate', {}, words('timebase', cut.rate), words('ntsc', 'FALSE'))
  const looks = () =>
    tag(
      'samplecharacteristics',
      {},
      rate(),
      words('width', width),
      words('height', height),
      words('pixelaspectratio', 'square'),
    )
  const known = new Set<string>()
  const fileTag = (clip: CutClip, of: Track['of']): Tag => {
    const file = fileOf(clip, of)
    // Told once, and named after.
    if (known.has(file)) return tag('file', { id: file })
    known.add(file)
    const media = isSound(of)
      ? tag(
          'audio',
          {},
          tag('samplecharacteristics', {}, words('depth', 16), words('samplerate', 48000)),
          words('channelcount', 2),
        )
      : tag('video', {}, looks())
    return tag(
      'file',
      { id: file },
      words('name', file),
      words('pathurl', `media/${file}`),
      rate(),
      words('duration', Math.max(clip.length ?? clip.out, clip.out)),
      tag('media', {}, media),
    )
  }
  const item = (clip: CutClip, of: Track['of']): Tag => {
    const from = Math.round(clip.in / clip.speed)
    const level = steadyLevel(clip)
    const shared = [
      words('name', named(clip, nameOf)),
      words('enabled', clip.muted ? 'FALSE' : 'TRUE'),
      words('duration', Math.max(clip.length ?? clip.out, clip.out)),
      rate(),
      words('start', clip.at),
      words('end', clip.at + clip.frames),
      words('in', from),
      words('out', from + clip.frames),
    ]
    const speed =
      clip.speed === 1
        ? []
        : [
            effect(
              'Time Remap',
              'timeremap',
              'motion',
              'video',
              parameter('speed', Math.round(clip.speed * 100_000) / 1000),
            ),
          ]
    const loud =
      level === undefined
        ? []
        : [effect('Audio Levels', 'audiolevels', 'audiolevels', 'audio', parameter('level', 10 ** (level / 20)))]
    const ours = tag(
      'comments',
      {},
      words('mastercomment1', `peace.clip=${clip.id} in=${clip.in}`),
      words('mastercomment2', clip.text?.text ?? ''),
      words('mastercomment3', unitsOf(order, clip, of).join(' ')),
    )
    if (isMade(of))
      return tag(
        'generatoritem',
        { id: clip.id },
        ...shared,
        tag(
          'effect',
          {},
          words('name', 'Text'),
          words('effectid', 'Text'),
          words('effectcategory', 'Text'),
          words('effecttype', 'generator'),
          words('mediatype', 'video'),
          tag(
            'parameter',
            {},
            words('parameterid', 'str'),
            words('name', 'Text'),
            words('value', clip.text?.text ?? ''),
          ),
        ),
        ours,
      )
    return tag('clipitem', { id: clip.id }, ...shared, fileTag(clip, of), ...speed, ...loud, ours)
  }
  const trackOf = (track: Track): Tag =>
    tag(
      'track',
      { peaceKind: track.of },
      ...track.clips.flatMap((clip, n) => {
        const frames = dissolveInto(track, n)
        const over =
          frames === 0
            ? []
            : [
                tag(
                  'transitionitem',
                  {},
                  rate(),
                  words('start', clip.at),
                  words('end', clip.at + frames),
                  words('alignment', 'start'),
                  tag(
                    'effect',
                    {},
                    words('name', 'Cross Dissolve'),
                    words('effectid', 'Cross Dissolve'),
                    words('effectcategory', 'Dissolve'),
                    words('effecttype', 'transition'),
                    words('mediatype', 'video'),
                  ),
                ),
              ]
        return [...over, item(clip, track.of)]
      }),
      words('enabled', track.muted ? 'FALSE' : 'TRUE'),
    )
  const marks = cut.markers.map(({ at, text }) =>
    tag('marker', {}, words('comment', text), words('name', text), words('in', at), words('out', -1)),
  )
  const root = tag(
    'xmeml',
    { version: '5' },
    tag(
      'sequence',
      { id: cut.id },
      words('name', cut.name),
      words('duration', cutFrames(cut)),
      rate(),
      tag('timecode', {}, rate(), words('string', '00:00:00:00'), words('frame', 0), words('displayformat', 'NDF')),
      tag(
        'media',
        {},
        tag('video', {}, tag('format', {}, looks()), ...cut.tracks.filter(({ of }) => !isSound(of)).map(trackOf)),
        tag(
          'audio',
          {},
          tag('format', {}, tag('samplecharacteristics', {}, words('depth', 16), words('samplerate', 48000))),
          ...cut.tracks.filter(({ of }) => isSound(of)).map(trackOf),
        ),
      ),
      ...marks,
    ),
  )
  const uneven = clipsOf(cut, () => true).filter((clip) => clip.level?.length && steadyLevel(clip) === undefined).length
  return { text: document('xmeml', root), losses: lossesOf({ ...common(cut), levels: uneven }) }
}
