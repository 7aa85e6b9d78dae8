// What a licence asks of us. One that is in neither list has not been thought about, and `npm run check` says so.

const free = [
  /^MIT( License)?$/,
  /^MIT-0$/,
  /^MIT\/X11$/,
  /^BlueOak-1\.0\.0$/,
  /^ISC( License \(ISCL\))?$/,
  /^0BSD$/,
  /^(New )?BSD(-[23]-Clause| License)?$/,
  /^3-Clause BSD License$/,
  /^Apache( Software License|-2\.0)$/,
  /^(The )?Unlicense( \(Unlicense\))?$/,
  /^CC0-1\.0$/,
  /^Zlib$/,
  /^(PSF-2\.0|Python Software Foundation License)$/,
]

// Fit for a commercial service, on the condition that stands here.
const conditions: readonly (readonly [RegExp, string])[] = [
  [/^OFL-1\.1$/, 'Fonts: may be bundled and embedded, not sold by themselves; the licence goes with them.'],
  [
    /^GPL-3\.0(-or-later)?$/,
    'A program of its own that is run, never linked with. Who hands out a copy hands out its source too, or says where it lies.',
  ],
  [/^LGPL-2\.1$/, 'A Python package that is installed as it is and may be replaced.'],
  [
    /^(MPL-2\.0|Mozilla Public License 2\.0 \(MPL 2\.0\))$/,
    'Used unchanged; changes to its own files would be published.',
  ],
  [
    /^CreativeML Open RAIL(\+\+)?-M$/,
    'Commercial use is allowed; its list of forbidden uses binds us and, through our terms, our users.',
  ],
  [
    /^LTX-Video Open Weights/,
    'Commercial use is allowed within its list of forbidden uses; the terms of the version that is fetched decide.',
  ],
  [/^LTX-2 Community License/, 'Free below US$10M of yearly revenue, above that a licence is bought.'],
  [/^Gemma Terms of Use/, 'For business too, within its list of what may not be done with it, which is passed on.'],
  [
    /^Stability AI Community License/,
    'Register with Stability AI; free below US$1M of yearly revenue, above that a licence is bought; “Powered by Stability AI” beside what it made.',
  ],
  [
    /^buffers names none$/,
    'Wanted only by the install script of c2pa-node, which is not run; nothing of the platform loads it. To be gone when c2pa-node drops unzipper 0.10.',
  ],
  [/^author's terms at the source$/, 'Named by no template; read its terms before one names it.'],
]

const parts = (licence: string): readonly string[] =>
  licence.startsWith('(') && licence.endsWith(')') ? parts(licence.slice(1, -1)) : licence.split(/ AND | OR /)

const conditionsOf = (licence: string): readonly string[] =>
  parts(licence).flatMap((part) => conditions.filter(([pattern]) => pattern.test(part)).map(([, text]) => text))

export const isKnown = (licence: string): boolean =>
  parts(licence).every((part) => [...free, ...conditions.map(([pattern]) => pattern)].some((each) => each.test(part)))

// `A OR B`: the free one is chosen.
export const conditionOf = (licence: string): string | undefined =>
  licence.includes(' OR ') && parts(licence).some((part) => free.some((each) => each.test(part)))
    ? undefined
    : conditionsOf(licence)[0]
