// The forms of English words, without a list of all words: what a word as written may be a form of.

const irregular: Record<string, string> = Object.fromEntries(
  `am be, is be, are be, was be, were be, been be, being be, has have, had have, having have, does do, did do, done do,
  goes go, went go, gone go, lying lie, lies lie, lay lie, lain lie, laid lay, sat sit, stood stand, knelt kneel, slept sleep,
  woke wake, woken wake, ran run, came come, left leave, held hold, took take, taken take, gave give, given give, threw throw,
  thrown throw, caught catch, fell fall, fallen fall, rode ride, ridden ride, drove drive, driven drive, flew fly, flown fly,
  swam swim, swum swim, wept weep, sang sing, sung sing, drank drink, drunk drink, ate eat, eaten eat, wore wear, worn wear,
  spoke speak, spoken speak, told tell, said say, wrote write, written write, drew draw, drawn draw, shook shake, shaken shake,
  broke break, broken break, tore tear, torn tear, hid hide, hidden hide, fought fight, found find, brought bring, bought buy,
  thought think, taught teach, felt feel, kept keep, met meet, paid pay, lit light, dug dig, hung hang, clung cling, swung swing,
  struck strike, stuck stick, strode stride, sank sink, sunk sink, rose rise, risen rise, bent bend, sent send, lent lend,
  lost lose, shot shoot, froze freeze, frozen freeze, crept crept, leapt leap, dreamt dream, dying die, tying tie, dies die,
  ties tie, men man, women woman, children child, people person, feet foot, teeth tooth, knives knife, wives wife, lives life,
  leaves leave, wolves wolf, policemen policeman, firemen fireman, policewomen policewoman, crept creep, strewn strew, fed feed,
  led lead, built build, dealt deal, swept sweep, sewn sew, sewed sew, spun spin, slid slide, bound bind, ground grind`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

const undouble = (stem: string): string[] => (/([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [])

export type Ending = '' | 's' | 'ing' | 'ed'

export const endingOf = (word: string): Ending => {
  if (/ing$/.test(word) && word.length > 4) return 'ing'
  if (/ed$/.test(word) && word.length > 3) return 'ed'
  if (irregular[word] !== undefined && !/s$/.test(word)) return 'ed'
  return /s$/.test(word) && !/ss$/.test(word) ? 's' : ''
}

// A noun's forms: itself, and what it is the plural of.
export const nounBasesOf = (word: string): string[] => {
  const found = [word]
  const odd = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (
    odd !== undefined &&
    /^(?:man|woman|child|person|foot|tooth|knife|wife|life|leaf|wolf|policeman|fireman|policewoman)$/.test(odd)
  )
    found.push(odd)
  if (word.length > 3 && word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`)
  if (word.length > 4 && /(?:s|x|ch|sh|z)es$/.test(word)) found.push(word.slice(0, -2))
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1))
  if (word.endsWith('men')) found.push(`${word.slice(0, -3)}man`)
  return found
}

// From the form itself on.
export const basesOf = (word: string): string[] => {
  const found = [word]
  const odd = Object.hasOwn(irregular, word) ? irregular[word] : undefined
  if (odd !== undefined) found.push(odd)
  if (word.length < 4) return found
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) found.push(word.slice(0, -2))
  if (word.endsWith('s') && !word.endsWith('ss')) found.push(word.slice(0, -1))
  if (word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`)
  for (const ending of ['ed', 'ing']) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length < 2) continue
    found.push(stem, `${stem}e`, ...undouble(stem))
  }
  return found
}
