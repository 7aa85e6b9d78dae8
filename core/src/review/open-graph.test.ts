import { expect, it } from 'vitest'
import { openGraph, withOpenGraph } from './index.ts'

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
