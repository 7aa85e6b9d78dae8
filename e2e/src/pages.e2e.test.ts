import { atFirst } from '@peace/dev/tests/long'
import { describe, expect, test } from 'vitest'
import { namedAddresses, pagePlaces } from '../../web/src/app/page-places.ts'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { type Language, type Look, visit } from './harness/visitor.ts'
import { writtenFilm } from './harness/written-film.ts'

const browser = oneBrowser()

const named = (who: 'everyone' | 'signedIn') => namedAddresses.filter((address) => pagePlaces[address].who === who)
const open = [
  '/',
  '/sign-in',
  '/sign-in?mode=up',
  '/sign-in?mode=link',
  '/sign-in?mode=reset',
  '/mailbox',
  ...named('everyone'),
  '/nowhere',
]
const inside = [...named('signedIn'), '/films/new', '/films/new?from=script']

// Those behind Film too.
const inFilm = '/films/$filmId/'
const rooms = Object.keys(pagePlaces).flatMap((at) => (at.startsWith(inFilm) ? [at.slice(inFilm.length)] : []))

// Both languages, both themes and both ends of the widths; the other pairs of them at length.
const looks: (Required<Omit<Look, 'keptOnDevice' | 'undecided' | 'phone' | 'at'>> & { language: Language })[] = [
  { language: 'th', theme: 'light', width: 1440 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'en', theme: 'light', width: 1024 },
  { language: 'th', theme: 'dark', width: 390 },
]

describe.each(atFirst(looks, 2))('every page, $language $theme $width', (look) => {
  test('is free of console errors and of serious accessibility faults, and never wider than its window', async () => {
    const visitor = await visit(browser(), look)
    const see = async (path: string, shows = '#main h1') => {
      await visitor.go(path)
      await visitor.page.locator(shows).first().waitFor()
      await visitor.checkAccess()
      expect(await visitor.wide(), `${path} scrolls sideways`).toBe(false)
    }
    for (const path of open) await see(path)
    const person = newPerson('Nok')
    await signUp(visitor, person)
    for (const path of inside) await see(path)
    // A film's own rooms, with a script in them.
    const film = await writtenFilm(person)
    for (const room of rooms) await see(`${film}/${room}`, '#main :is(h1, h2, .cm-line, video)')
    await visitor.leave()
  })
})
