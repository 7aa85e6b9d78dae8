import { determiners } from '../../words/grammar.ts'
import type { Person } from '../cast.ts'
import type { Clause } from '../clauses.ts'
import { isThai } from '../tokens.ts'
import { type Line, nounStart, type ThingHit } from './line.ts'

const inHand = /^(?:in|into|clutched in|clasped in)$/

// "a phone in her hand", "with a knife", มีดในมือ.
export const heldByHand = (line: Line, hit: ThingHit): boolean => {
  const { tokens } = line
  const rest = tokens.slice(hit.end, hit.end + 7)
  const stop = rest.findIndex(
    ({ text, lower, kind, spaced }, n) =>
      (kind === 'mark' && text !== "'s") ||
      kind === 'line' ||
      // "by the lamp with a wrench in her fist": the wrench.
      (n > 0 && lower === 'with') ||
      // Another thing's hand, another clause's.
      (n > 0 && spaced && kind === 'thai' && !/^(?:ใน|แนบ|คา|อยู่)/.test(text)) ||
      (kind === 'thai' && line.things.some((other) => other !== hit && other.at === hit.end + n)),
  )
  const near = stop < 0 ? rest : rest.slice(0, stop)
  const words = near.map(({ lower }) => lower)
  const hand = words.findIndex((word) =>
    /^(?:hand|hands|fist|fists|arms|arm|fingers|lap|ear|chest|shoulder|knee|knees|teeth|มือ|แขน|อก|หู|บ่า|ไหล่|ตัก)$/.test(
      word,
    ),
  )
  if (
    hand >= 0 &&
    words
      .slice(0, hand)
      .some(
        (word) =>
          inHand.test(word) || /^(?:against|to|under|over|at|on|in|between|ใน|แนบ|คา|ติด|ข้าง|บน|กับ|แนบหู)$/.test(word),
      )
  )
    return true
  if (
    /^(?:drawn|raised|aloft|levelled|leveled|cocked|poised|ready|gripped|clutched|clasped|cradled|held|tucked)$/.test(
      words[0] ?? '',
    )
  )
    return true
  // "a bag in one arm and her laptop in the other".
  if (
    /^(?:in|under) the other(?: hand| arm)?$/.test(words.slice(0, 4).join(' ')) ||
    /^(?:in|under) the other\b/.test(words.slice(0, 3).join(' '))
  )
    return true
  // "both hands full of balloons", "an armful of".
  if (
    /(?:hands?|arms|fists?|lap) full of(?: \S+)?$|(?:armful|armload|fistful|handful) of(?: \S+)?$/.test(
      tokens
        .slice(Math.max(0, hit.at - 5), hit.at)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true
  // "ในมือมีมีด", "ในมือกำพระเครื่อง".
  const thaiLead = tokens.slice(Math.max(0, hit.at - 4), hit.at).map(({ text }) => text)
  if (
    isThai(tokens[hit.at]) &&
    /(?:ใน|สอง)?มือ(?:ซ้าย|ขวา|ทั้งสอง|หนึ่ง)?(?:มี|กำ|ถือ|เป็น|คือ|หิ้ว|จับ)?$/.test(thaiLead.join('')) &&
    /มือ/.test(thaiLead.join('')) &&
    thaiLead.includes('ใน')
  )
    return true
  // "พัดไฟด้วยพัดใบตาล", "หวีผมด้วยหวีเงิน".
  if (
    isThai(tokens[hit.at]) &&
    hit.noun.kind === 'held' &&
    tokens[hit.at - 1]?.text === 'ด้วย' &&
    !tokens[hit.at]?.spaced
  )
    return true
  const from = nounStart(tokens, hit.at)
  const lead = tokens.slice(Math.max(0, hit.at - 4), hit.at).map(({ lower }) => lower)
  return (
    lead.includes('with') &&
    lead.slice(lead.lastIndexOf('with') + 1).some((word) => determiners.has(word)) &&
    !line.verbs.some(
      ({ at, values }) => at < hit.at && hit.at - at < 6 && values.some(({ act }) => act === 'tie' || act === 'eat'),
    ) &&
    from >= 0 &&
    hit.noun.kind === 'held' &&
    !lead.includes('table') &&
    lead.indexOf('with') >= lead.length - 3
  )
}

const attached = /^(?:พาดแขน|บนตัก|แนบ|แนบหู|แนบอก|เหน็บ|คาดเอว|คาด|พาดบ่า|คล้องคอ|คามือ|ในมือ|เต็มมือ|สะพาย|ห้อยคอ|ข้างเอว)/

// ", a rake", " ถุงผัก ": a thing by itself behind somebody is in their hand; so is one that is worn at the belt or the ear.
export const standsAlone = (line: Line, hit: ThingHit, clause: Clause | undefined): boolean => {
  const { tokens } = line
  if (clause === undefined) return false
  const thai = isThai(tokens[hit.at])
  if (hit.noun.kind === 'worn') return false
  const named = line.mentions.some((mention) => mention.end <= hit.at && mention.people.length === 1)
  if (!named) return false
  const next = tokens.slice(hit.end, hit.end + 3)
  if (thai && next.some(({ text }) => attached.test(text))) return true
  if (line.verbs.some((verb) => verb.at >= clause.at && verb.end <= clause.end)) return false
  // "a bag between her feet".
  const rest = tokens.slice(hit.end, hit.end + 4).map(({ lower }) => lower)
  if (
    /^(?:at|between|by|beside|near|behind|under|on|in|against|next)$/.test(rest[0] ?? '') &&
    rest.some((word) =>
      /^(?:feet|foot|floor|ground|table|desk|chair|wall|door|seat|bench|counter|corner|bed|shelf|sand|grass|side)$/.test(
        word,
      ),
    )
  )
    return false
  if (thai)
    return (
      hit.at === clause.at &&
      clause.at > 0 &&
      clause.end - hit.end <= 3 &&
      !next.some(({ text }) => /^(?:วาง|ตั้ง|แขวน|กอง|อยู่|เปิด|ปิด|ดัง|หล่น|ตก)/.test(text))
    )
  const lead = tokens[clause.at]
  return (
    clause.joined &&
    tokens[clause.at - 1]?.text === ',' &&
    lead !== undefined &&
    hit.at - clause.at <= 3 &&
    (determiners.has(lead.lower) || hit.at === clause.at) &&
    !line.mentions.some((mention) => mention.at >= clause.at && mention.end <= clause.end && mention.by !== 'pronoun')
  )
}

// The one last named before, where they are one.
export const personBefore = (line: Line, at: number): Person | undefined => {
  const mention = line.mentions.findLast(
    (each) => each.end <= at && !(each.object && each.by === 'pronoun' && !each.owns),
  )
  const [person] = mention?.people ?? []
  return mention?.people.length === 1 && person && !person.group ? person : undefined
}
// "a telephone at her ear".
export const ownerBehind = (line: Line, hit: ThingHit): Person | undefined =>
  line.mentions.find((each) => each.at >= hit.end && each.at - hit.end < 3 && each.owns && each.by === 'pronoun')
    ?.people[0]
