import type { Tools } from '../cut/ffmpeg.ts'
import { Pool } from '../pool/pool.ts'
import { OfflineVoice } from '../speak/offline.ts'
import type { Voices } from '../speak/speak.ts'

// What a process needs to make films: the tools it found, its drawing processes, its voice.
export type Studio = { tools: Tools; pool: Pool; voices: Voices; folder: string; close: () => void }

export const openStudio = (options: { tools: Tools; folder: string; processes?: number }): Studio => {
  const { tools, folder } = options
  const pool = new Pool(options.processes)
  const offline = tools.python === undefined ? undefined : new OfflineVoice(tools.python)
  return {
    tools,
    pool,
    folder,
    voices: { tools, offline },
    close: () => {
      pool.close()
      offline?.close()
    },
  }
}
