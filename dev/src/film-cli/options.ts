import { parseArgs } from 'node:util'
import { type Stop, stops } from '@peace/core/build'
import { type Language, languageSchema } from '@peace/core/ids'

export type FilmOptions = {
  script: string
  language: Language | undefined
  stop: Stop
  out: string | undefined
  json: boolean
}

export const usage = `npm run film -- --script FILE [--lang th|en] [--stop ${stops.slice(1).join('|')}] [--out FILE] [--json]`

export class WrongOptions extends Error {}

export const readOptions = (args: string[]): FilmOptions => {
  const parsed = parse(args)
  const { values, positionals } = parsed
  const script = values.script ?? positionals[0]
  if (!script) throw new WrongOptions(usage)
  const language = values.lang === undefined ? undefined : languageSchema.safeParse(values.lang)
  if (language && !language.success) throw new WrongOptions(`--lang is th or en, not ${values.lang}\n${usage}`)
  const stop = stops.slice(1).find((each) => each === (values.stop ?? 'cut'))
  if (!stop) throw new WrongOptions(`--stop is ${stops.slice(1).join(', ')}, not ${values.stop}\n${usage}`)
  return { script, language: language?.data, stop, out: values.out, json: values.json ?? false }
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        script: { type: 'string' },
        lang: { type: 'string' },
        stop: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new WrongOptions(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
