import { paths } from '@peace/core/paths'
import { dayOf } from '@peace/core/stats'
import { stored } from '@peace/core/stored'
import {
  type Figures,
  figuresSchema,
  type IncidentWord,
  incidentsSchema,
  type Kept,
  keptOf,
  uptimeDays,
  withWord,
} from '@peace/core/watch'
import { readStats } from '../admin/stats.store.ts'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

const storedFigures = stored('watched', figuresSchema, [])
const storedIncidents = stored('incidents', incidentsSchema, [])
const figuresPlace = () => firestore().doc(paths.stats('watched'))
const incidentsPlace = () => firestore().doc(paths.stats('incidents'))

export const readFigures = async (): Promise<Figures | undefined> =>
  readIfReadable(storedFigures, await figuresPlace().get())

export const writeFigures = async (figures: Figures): Promise<void> => {
  await figuresPlace().set(storedFigures.write(figures))
}

// Whoever scrapes asks far more often than anybody looks: the days are read once a look.
let last: { at: number; kept: Promise<Kept[]> } | undefined
export const readKept = (figures: Figures): Promise<Kept[]> => {
  if (last?.at === figures.at) return last.kept
  const kept = readStats(dayOf(figures.at - (uptimeDays - 1) * 86_400_000), dayOf(figures.at)).then((days) =>
    keptOf(days, figures.uptime),
  )
  last = { at: figures.at, kept }
  kept.catch(() => {
    last = undefined
  })
  return kept
}

export const readIncidents = async () => readIfReadable(storedIncidents, await incidentsPlace().get())?.incidents ?? []

export const writeIncidentWord = (word: IncidentWord, at: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const known = readIfReadable(storedIncidents, await transaction.get(incidentsPlace()))?.incidents ?? []
    transaction.set(incidentsPlace(), storedIncidents.write({ incidents: withWord(known, word, at) }))
  })
