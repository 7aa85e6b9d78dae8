import type { Language } from '../ids/index.ts'

// What a chat shows of a link before anybody opens it. Without `film`, only that it is one: whoever asks for a pass-phrase has
// not said that its name may be told.
export type Shared = {
  address: string
  language: Language
  // Its page within others' pages, and who tells of it: of a public film.
  embed?: string
  oEmbed?: string
  film?: { title: string; ms: number; poster?: string; width: number; height: number }
}

const names = { th: 'หนังจาก Peace Script AI', en: 'A film by Peace Script AI' }
const abouts = { th: 'เปิดดูและเขียนความเห็นได้ ไม่ต้องมีบัญชี', en: 'Watch it and say what you think. No account is needed.' }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const inMarkup = (text: string): string => text.replace(/[&<>"']/g, (each) => escapes[each] ?? each)

const tag = ([property, content]: readonly [string, string]): string =>
  `<meta property="${property}" content="${inMarkup(content)}" />`

const lengthOf = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

export const openGraph = ({ address, language, film, embed, oEmbed }: Shared): string => {
  const title = film ? `${film.title} · ${lengthOf(film.ms)}` : names[language]
  const poster = film?.poster
  const tags: (readonly [string, string])[] = [
    ['og:type', 'video.other'],
    ['og:site_name', 'Peace Script AI'],
    ['og:title', title],
    ['og:description', abouts[language]],
    ['og:url', address],
    ['og:locale', language === 'th' ? 'th_TH' : 'en_GB'],
    ...(film ? [['video:duration', String(Math.round(film.ms / 1000))] as const] : []),
    ...(poster
      ? ([
          ['og:image', poster],
          ['og:image:alt', film.title],
        ] as const)
      : []),
    ...(film && embed
      ? ([
          ['og:video:url', embed],
          ['og:video:secure_url', embed],
          ['og:video:type', 'text/html'],
          ['og:video:width', String(film.width)],
          ['og:video:height', String(film.height)],
        ] as const)
      : []),
    ['twitter:card', poster ? 'summary_large_image' : 'summary'],
  ]
  const found =
    film && oEmbed
      ? `<link rel="alternate" type="application/json+oembed" href="${inMarkup(oEmbed)}" title="${inMarkup(film.title)}" />`
      : ''
  return `<title>${inMarkup(title)}</title>${tags.map(tag).join('')}${found}`
}

// Its own title gives way; a public film may be found by search.
export const withOpenGraph = (page: string, shared: Shared): string => {
  const tags = openGraph(shared)
  const open = shared.embed === undefined ? page : page.replace(/<meta name="robots"[^<>]*>/, '')
  return open.replace(/<title>[^<]*<\/title>/, '').replace('</head>', () => `${tags}</head>`)
}
