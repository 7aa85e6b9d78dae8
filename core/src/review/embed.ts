import { inMarkup, type Shared } from './open-graph.ts'

// A public film within somebody else's page: a page of its own that may stand in a frame, and what oEmbed wants told of it.

type Film = NonNullable<Shared['film']>
export const embedPath = (token: string): string => `/e/${token}`
export const oEmbedPath = '/oembed'

const within = (side: number | undefined, own: number): number => Math.min(side ?? own, own)

// As large as was asked for at most, in its own shape.
export const frameOf = ({ width, height }: Film, most: { width?: number | undefined; height?: number | undefined }) => {
  const scale = Math.min(within(most.width, 960) / width, within(most.height, 960) / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export const embedCode = (
  address: string,
  { title, width, height }: Pick<Film, 'title'> & { width: number; height: number },
) =>
  `<iframe src="${inMarkup(address)}" title="${inMarkup(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" allow="fullscreen" allowfullscreen loading="lazy"></iframe>`

// oEmbed 1.0, of the sort `video`.
export const oEmbed = (
  { film, embed, site }: { film: Film; embed: string; site: string },
  most: { width?: number | undefined; height?: number | undefined } = {},
) => {
  const frame = frameOf(film, most)
  return {
    ...{ version: '1.0', type: 'video', title: film.title, provider_name: 'Peace Script AI', provider_url: site },
    ...{ ...frame, html: embedCode(embed, { title: film.title, ...frame }), cache_age: 3600 },
    ...(film.poster ? { thumbnail_url: film.poster, thumbnail_width: film.width, thumbnail_height: film.height } : {}),
  }
}
