import { type Carried, carries, exchangeFormats, type Feature, features } from '@peace/core/cutting'

// What a cut keeps on its way to another cutting room, as a page: from the table that the tests hold the formats to.

const names = { otio: 'OTIO', fcpxml: 'FCPXML 1.11', fcp7: 'FCP 7 XML', edl: 'EDL CMX 3600' } as const
const signs: Record<Carried, string> = { yes: 'yes', ours: 'kept for us', no: '–' }
const says: Record<Feature, string> = {
  places: 'where each clip lies',
  trims: 'what of its source is shown',
  speeds: 'speed',
  dissolves: 'dissolves of the first picture track',
  names: "names, each with the clip's id",
  keys: 'the keys of the units that made it (in a package)',
  markers: 'markers with their words',
  titles: 'titles and their words',
  levels: 'one loudness for a clip',
  keyframes: 'loudness that changes within a clip',
  mutes: 'a clip that is muted',
  tracks: 'as many tracks as there are',
  transforms: 'framing, and moves over a picture',
  fades: 'fades',
  black: 'fades from black',
  pan: 'panning',
  ducking: 'music that steps back under speech',
  chapters: 'chapters',
}

export const interchangePage = (): string =>
  [
    '# Out to another cutting room, and back',
    '',
    'Written by `npm run docs` from `core/src/cutting/there/carries.ts`, which `there-and-back.test.ts` holds to what is',
    'written and read. "kept for us" is data that other rooms hand back as it was and do not follow. An EDL has one track of',
    'pictures and four of sound, and 999 events.',
    '',
    `| what | ${exchangeFormats.map((format) => names[format]).join(' | ')} |`,
    `| --- |${exchangeFormats.map(() => ' --- |').join('')}`,
    ...features.map(
      (feature) =>
        `| ${says[feature]} | ${exchangeFormats.map((format) => signs[carries[format][feature]]).join(' | ')} |`,
    ),
    '',
    'A dissolve of ours holds the last picture of what was before it; other rooms play on where there is more of it.',
    'What comes back is known by its ids, then by file and time, and shown as a difference with its price before any of it is',
    'taken. `ROUND_TRIPS=200 npm test -- unit there-and-back` sends 200 seeded cuts out and back in each format;',
    '`npm test -- worker interchange` reads ours with OpenTimelineIO, where it is installed (`opentimelineio` 0.18,',
    '`OpenTimelineIO-Plugins`, `otio-fcpx-xml-adapter`); `npm run bench -- interchange` renders the film from an OTIO alone.',
    '',
  ].join('\n')
