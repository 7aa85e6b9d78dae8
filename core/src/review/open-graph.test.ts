import { expect, it } from 'vitest'
import { oEmbed, openGraph, withOpenGraph } from './index.ts'

const address = 'https://example.com/r/a'

it('a chat is told the name, the length and the picture of a film', () => {
  const film = { title: 'ว่าวแดง', ms: 65_400, poster: 'https://x/p?a=1&b=2', width: 1280, height: 720 }
  const page = withOpenGraph('<html><head><title>App</title></head><body></body></html>', {
    ...{ address, language: 'th', film },
  })
  expect(page).toContain('<meta property="og:title" content="ว่าวแดง · 1:05" />')
  expect(page).toContain('<meta property="og:image" content="https://x/p?a=1&amp;b=2" />')
  expect(page).toContain('<meta property="video:duration" content="65" />')
  expect(page.match(/<title>/g)).toHaveLength(1)
})

it('of a film behind a pass-phrase nothing is told but that it is one', () => {
  const tags = openGraph({ address, language: 'en' })
  expect(tags).toContain('A film by Peace Script AI')
  expect(tags).not.toContain('og:image')
})

it('a title cannot leave its place, nor be read as a pattern', () => {
  const title = `"><script>alert(1)</script> $& $1 '`
  const film = { title, ms: 1000, width: 1, height: 1 }
  const page = withOpenGraph('<head></head>', { address, language: 'en', film })
  expect(page).not.toContain('<script')
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; $1 &#39;')
})

it('a film for everybody may be found, and shown within other pages at the size that they have', () => {
  const film = { title: 'โคม "แดง"', ms: 60_000, width: 1920, height: 1080, poster: 'https://x/p.webp' }
  const page = withOpenGraph('<head><meta name="robots" content="noindex" /></head>', {
    ...{
      address,
      language: 'th',
      film,
      embed: 'https://example.com/e/a',
      oEmbed: 'https://example.com/oembed?url=a&b',
    },
  })
  expect(page).not.toContain('noindex')
  expect(page).toContain('<meta property="og:video:secure_url" content="https://example.com/e/a" />')
  expect(page).toContain('type="application/json+oembed" href="https://example.com/oembed?url=a&amp;b"')
  const told = oEmbed({ film, embed: 'https://example.com/e/a', site: 'https://example.com' }, { width: 640 })
  expect(told).toMatchObject({ version: '1.0', type: 'video', width: 640, height: 360, thumbnail_url: film.poster })
  expect(told.html).toContain('title="โคม &quot;แดง&quot;" width="640" height="360"')
  expect(
    withOpenGraph('<head><meta name="robots" content="noindex" /></head>', { address, language: 'th', film }),
  ).toContain('noindex')
})
