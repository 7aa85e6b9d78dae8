import { readdirSync, readFileSync } from 'node:fs'
import type { RecordedDocument } from './documents.ts'
import { filmRecordingSchema, type Recording, recordingSchema, settingSchema } from './recording.ts'

export type { Recording } from './recording.ts'

const at = new URL('./recorded/', import.meta.url)
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, at), 'utf8'))
const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, at)).map((name) => name.replace('.json', ''))

export const readSetting = () => settingSchema.parse(read('setting.json'))
export const recordedJobs = (): string[] => namesIn('jobs')
export const readRecording = (name: string): Recording => recordingSchema.parse(read(`jobs/${name}.json`))
export const recordedFilms = (): string[] => namesIn('films')
export const readFilmRecording = (name: string) => filmRecordingSchema.parse(read(`films/${name}.json`))

export const inTheMiddle = ({ begun, middle, gone }: Recording): RecordedDocument[] => {
  const there = new Map([...begun, ...middle].map((each) => [each.path, each]))
  for (const path of gone) there.delete(path)
  return [...there.values()]
}
