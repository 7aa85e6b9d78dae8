import type { Tools } from '../cut/ffmpeg.ts'
import { Pool } from '../pool/pool.ts'
import type { Voices } from '../speak/speak.ts'
import type { VoiceService } from '../speak/voice-service.ts'

// What a process needs to make films: the tools it found, its drawing processes, its voice.
export type Studio = { tools: Tools; pool: Pool; voices: Voices; folder: string; close: () => void }

export const openStudio = (options: {
  tools: Tools
  folder: string
  processes?: number
  voice?: VoiceService | undefined
  // Hears what goes wrong with the voice.
  tell?: (why: string) => void
}): Studio => {
  const { tools, folder, tell } = options
  const pool = new Pool(options.processes)
  const service = options.voice
  return {
    tools,
    pool,
    folder,
    voices: { tools, service, tell },
    close: () => {
      pool.close()
      service?.close()
    },
  }
}
