import { type Room, rooms } from '../../../web/src/app/rooms.ts'
import { openRoom } from './film.ts'
import type { Visitor } from './visitor.ts'
import { words } from './words.ts'

// Every room of a film by the rooms' own list, and pages around them.
type Opened = { rooms: readonly Room[]; pages: readonly string[] }
export const everything: Opened = {
  rooms,
  pages: [
    '/films',
    '/films/new',
    '/workspace',
    '/workspace/members',
    '/workspace/machines',
    '/workspace/billing',
    '/profile',
  ],
}

// What a room shows of a film.
export const shows = '#main :is(h1, h2, .cm-line, video)'

// The rooms of the film that is open, then the pages around them.
export const openEverything = async (visitor: Visitor, { rooms, pages } = everything): Promise<void> => {
  const { page } = visitor
  for (const room of rooms) {
    await openRoom(visitor, room)
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
