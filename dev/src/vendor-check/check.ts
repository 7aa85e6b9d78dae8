import { servedAt } from '@peace/core/vendors'
import type { Published, Relied } from './relied.ts'

// What we rely on against what the vendors publish. A failure is what breaks, or will within three weeks; a note is what
// somebody should know.
export type Finding = { is: 'failure' | 'note'; what: string }

const dayMs = 86_400_000
export const warnMs = 21 * dayMs
const soonMs = 90 * dayMs
const staleMs = 60 * dayMs

const modelFindings = ({ models }: Relied, published: Published, now: number): Finding[] =>
  models.flatMap(({ setting, id, location, makes }): Finding[] => {
    const found = published.models.find((model) => model.id === id)
    if (!found) return [{ is: 'failure', what: `${setting}: ${id} is not on the list` }]
    if (found.makes !== makes) return [{ is: 'failure', what: `${setting}: ${id} makes ${found.makes}, not ${makes}` }]
    const findings: Finding[] = []
    if (location !== undefined && !servedAt(found, location))
      findings.push({ is: 'failure', what: `${setting}: ${id} is not served at ${location || 'nowhere'}` })
    if (!found.ends) return findings
    const { on, firm, instead } = found.ends
    const left = Date.parse(on) - now
    const next = instead ? `; the vendor names ${instead}` : ''
    const days = Math.ceil(left / dayMs)
    const when = left <= 0 ? `has ended on ${on}` : `ends on ${on}, in ${days} day${days === 1 ? '' : 's'}`
    if (firm && left <= warnMs) return [...findings, { is: 'failure', what: `${setting}: ${id} ${when}${next}` }]
    if (firm || left <= soonMs)
      findings.push({ is: 'note', what: `${setting}: ${id} ${firm ? when : `may end from ${on} on`}${next}` })
    return findings
  })

const priceFindings = ({ prices }: Relied, published: Published): Finding[] =>
  prices.flatMap(({ what, micros, published: name }): Finding[] => {
    const listed = published.prices[name]
    if (listed === undefined) return [{ is: 'note', what: `${what}: the list says nothing of its price` }]
    return Math.abs(listed - micros) * 50 > listed
      ? [{ is: 'failure', what: `${what}: we reckon with ${micros}, the vendor asks ${listed}` }]
      : []
  })

const shapeFindings = ({ sent, heard }: Relied, published: Published): Finding[] => {
  const findings: Finding[] = []
  const fail = (what: string) => findings.push({ is: 'failure', what })
  for (const [name, { fields, required }] of Object.entries(sent)) {
    const theirs = published.shapes[name]
    if (!theirs) fail(`${name}: the vendor has no such shape any more`)
    for (const field of fields) if (theirs && !theirs.fields.includes(field)) fail(`${name}: ${field} is refused`)
    for (const field of theirs?.required ?? []) if (!required.includes(field)) fail(`${name}: ${field} is not sent`)
  }
  for (const [name, { required }] of Object.entries(heard)) {
    const theirs = published.shapes[name]
    if (!theirs) fail(`${name}: the vendor has no such shape any more`)
    for (const field of required)
      if (theirs && !theirs.required.includes(field)) fail(`${name}: ${field} may be missing`)
  }
  return findings
}

export const checkVendors = (relied: Relied, published: Published, now: number): Finding[] => [
  ...modelFindings(relied, published, now),
  ...priceFindings(relied, published),
  ...shapeFindings(relied, published),
  ...(now - Date.parse(published.readOn) > staleMs
    ? [{ is: 'failure' as const, what: `the list is of ${published.readOn}: read the vendors' pages again` }]
    : []),
]
