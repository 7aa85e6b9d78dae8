import { run, type Tools } from '../cut/ffmpeg.ts'

// How loud a sound is, as ffmpeg's meter says at its end, and what brings it to where it should be.

export type Loudness = { loudness: number; peak: number }

export const measured = (said: string): Loudness => {
  const summary = said.slice(said.lastIndexOf('Summary:'))
  const loudness = /I:\s+(-?[\d.]+|-inf) LUFS/.exec(summary)?.[1]
  const peak = /Peak:\s+(-?[\d.]+|-inf) dBFS/.exec(summary)?.[1]
  const read = (text: string | undefined) => (text === undefined || text === '-inf' ? -70 : Number(text))
  return { loudness: read(loudness), peak: read(peak) }
}

export const broughtTo = (target: number, { loudness, peak }: Loudness): { gain: number; limited: string[] } => {
  const gain = loudness <= -69 ? 0 : Math.min(30, target - loudness)
  const limited = peak + gain > -1.6 ? ['alimiter=limit=0.8:attack=4:release=60:level=disabled:latency=1'] : []
  return { gain, limited }
}

export const loudnessOf = async (tools: Tools, path: string, signal?: AbortSignal): Promise<Loudness> =>
  measured(
    await run(tools, {
      args: ['-loglevel', 'info', '-i', path, '-vn', '-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'],
      signal,
    }),
  )
