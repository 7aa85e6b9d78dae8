import { paths } from '@peace/core/paths'
import { stored } from '@peace/core/stored'
import { judge, type News, type Samples, standingAlertSchema } from '@peace/core/watch'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { oweMail } from '../mail/mail.store.ts'
import { webOrigin } from '../mail/origin.ts'
import { setting } from '../params.ts'
import { alertLetter, alertLine } from './alert-words.ts'

// What stands is written in the transaction that owes its telling: mail as any mail is owed, and one word to the hook, which is sent
// until it was taken.
const owedSchema = z.object({ id: z.string(), text: z.string(), tries: z.int().default(0) })
const alertsSchema = z.object({
  standing: z.array(standingAlertSchema).default([]),
  owed: z.array(owedSchema).default([]),
})
const storedAlerts = stored('alerts', alertsSchema, [])
const place = () => firestore().doc(paths.stats('alerts'))
const mostOwed = 50
const mostTries = 30

export const readAlerts = async () => readIfReadable(storedAlerts, await place().get()) ?? alertsSchema.parse({})

export const judgeAndOwe = (samples: Samples, hook: boolean, now: number): Promise<News[]> =>
  firestore().runTransaction(async (transaction) => {
    const known = readIfReadable(storedAlerts, await transaction.get(place())) ?? alertsSchema.parse({})
    const { standing, news } = judge(samples, known.standing, now)
    const owed = hook ? news.map((one) => ({ id: newId(), text: alertLine(one, webOrigin()), tries: 0 })) : []
    transaction.set(place(), storedAlerts.write({ standing, owed: [...known.owed, ...owed].slice(-mostOwed) }))
    const to = setting('alertMail')
    if (to)
      for (const one of news)
        oweMail(transaction, {
          ...{ id: newId(), to, language: 'en', kind: 'alert', at: now },
          message: alertLetter(one, webOrigin()),
        })
    return news
  })

// One after the other, the oldest first. What is not taken stays owed for the next look.
export const tellOwed = async (send: (text: string, id: string) => Promise<boolean>): Promise<void> => {
  const { owed } = await readAlerts()
  for (const { id, text } of owed) {
    const taken = await send(text, id)
    await firestore().runTransaction(async (transaction) => {
      const known = readIfReadable(storedAlerts, await transaction.get(place())) ?? alertsSchema.parse({})
      const rest = known.owed.flatMap((one) => {
        if (one.id !== id) return [one]
        return taken || one.tries + 1 >= mostTries ? [] : [{ ...one, tries: one.tries + 1 }]
      })
      transaction.set(place(), storedAlerts.write({ ...known, owed: rest }))
    })
    if (!taken) return
  }
}
