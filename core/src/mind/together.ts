import { cetasikasOf } from './association.ts'
import { abstinences, type CetasikaId, illimitables } from './cetasikas.ts'

// Which factors stand in one moment of a mind (Abhidhammattha Sangaha II §§15–17): of those that come at times, envy, meanness
// and remorse come one at a time; an abstinence or an illimitable alone; sloth only with torpor.
const oneAtATime: readonly (readonly CetasikaId[])[] = [
  ['issa', 'macchariya', 'kukkucca'],
  [...abstinences, ...illimitables].map(({ id }) => id),
]
const pair: readonly CetasikaId[] = ['thina', 'middha']

export const mayStandTogether = (cittaId: string, factors: readonly CetasikaId[]): boolean => {
  const { always, sometimes } = cetasikasOf(cittaId)
  const inconstant = factors.filter((id) => !always.includes(id))
  return (
    inconstant.every((id) => sometimes.includes(id)) &&
    oneAtATime.every((group) => inconstant.filter((id) => group.includes(id)).length <= 1) &&
    pair.every((id) => !inconstant.includes(id) || pair.every((other) => inconstant.includes(other)))
  )
}

// Of the factors one would name, in that order, those that can stand together, at most so many.
export const togetherOf = (cittaId: string, wanted: readonly CetasikaId[], most: number): CetasikaId[] => {
  const chosen: CetasikaId[] = []
  for (const id of wanted) {
    const more = pair.includes(id) ? pair : [id]
    const next = [...new Set([...chosen, ...more])]
    if (next.length <= most && mayStandTogether(cittaId, next)) chosen.splice(0, chosen.length, ...next)
  }
  return chosen
}
