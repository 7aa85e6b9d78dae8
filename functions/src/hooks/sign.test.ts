import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { newSecret, signedHeaders } from './sign.ts'

const now = Date.now()
const message = { id: 'msg_1', body: '{"type":"build.completed","data":{"filmId":"ข้าวเหนียว"}}' }

test('what is sent is verified by the library of others, and what was changed is not', () => {
  const secret = newSecret()
  const headers = signedHeaders([secret], message, now)
  const theirs = new Webhook(secret)
  expect(theirs.verify(message.body, headers)).toEqual(JSON.parse(message.body))
  expect(() => theirs.verify(message.body.replace('build', 'film'), headers)).toThrow()
  expect(() => theirs.verify(message.body, { ...headers, 'webhook-id': 'msg_2' })).toThrow()
  expect(() => new Webhook(newSecret()).verify(message.body, headers)).toThrow()
  // What was kept and is said again much later.
  expect(() => theirs.verify(message.body, signedHeaders([secret], message, now - 600_000))).toThrow()
})

test('while a secret is turned, both who know the old one and who know the new one can verify', () => {
  const [old, fresh] = [newSecret(), newSecret()]
  const headers = signedHeaders([fresh, old], message, now)
  for (const secret of [old, fresh]) expect(new Webhook(secret).verify(message.body, headers)).toBeTruthy()
})
