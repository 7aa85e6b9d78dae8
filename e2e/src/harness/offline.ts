import { namedAddresses, pagePlaces } from '../../../web/src/app/page-places.ts'
import { type Room, rooms } from '../../../web/src/app/rooms.ts'
import { openRoom } from './film.ts'
import type { Visitor } from './visitor.ts'
import { words } from './words.ts'

// Every room of a film and every page of one's own there is, by the lists that lead to them.
const inFilm = '/films/$filmId/'
type Opened = { rooms: readonly string[]; pages: readonly string[] }
export const everything: Opened = {
  rooms: Object.keys(pagePlaces).flatMap((at) => (at.startsWith(inFilm) ? [at.slice(inFilm.length)] : [])),
  pages: ['/films/new', ...namedAddresses.filter((at) => pagePlaces[at].who === 'signedIn')],
}
const isInBar = (room: string): room is Room => rooms.some((each) => each === room)

// What a room shows of a film.
export const shows = '#main :is(h1, h2, .cm-line, video)'

// The rooms of the film that is open, then the pages around them.
export const openEverything = async (visitor: Visitor, film: string, { rooms, pages } = everything): Promise<void> => {
  const { page } = visitor
  for (const room of rooms) {
    // Those behind Film have no place in the bar.
    if (isInBar(room)) await openRoom(visitor, room)
    else await visitor.go(`${film}/${room}`)
    await page.locator(shows).first().waitFor()
  }
  for (const path of pages) {
    await visitor.go(path)
    await page.locator('#main h1').first().waitFor()
  }
}

// Each loaded anew, as by somebody who comes back.
export const everythingOpens = async (visitor: Visitor, film: string, { rooms, pages } = everything): Promise<void> => {
  const { page } = visitor
  for (const path of pages) {
    await visitor.go(path)
    await page.locator('#main h1').first().waitFor()
  }
  for (const room of rooms) {
    await visitor.go(`${film}/${room}`)
    await page.locator(shows).first().waitFor()
    await page.getByText(words(visitor.language, 'away')('offlineShort'), { exact: true }).waitFor()
  }
}

// The cable is out and nobody answers.
export const cutOff = async ({ context }: Visitor) => {
  await context.setOffline(true)
  await context.route('**', (route) => route.abort())
}
export const backAgain = async ({ context }: Visitor) => {
  await context.unroute('**')
  await context.setOffline(false)
}

// A request that is not answered is told of in the console by the browser itself.
export const ours = (visitor: Visitor) =>
  visitor.complaints.filter(
    (said) => !/net::ERR_|Failed to load resource|Could not reach Cloud Firestore|WebChannel/.test(said),
  )
