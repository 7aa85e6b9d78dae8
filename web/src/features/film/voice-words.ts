import type { Artifact } from '@peace/core/build'
import { useTranslation } from 'react-i18next'

const wordOf = ({ backend, model, note }: Artifact['provenance']) => {
  if (backend !== 'embedded') return 'voice.vendor'
  if (note === 'voice-draft') return 'voice.draft'
  if (note === 'voice-robotic') return 'voice.robotic'
  return model === 'murmur' ? 'voice.cue' : 'voice.own'
}

// Which voice spoke a line that is made: a draft's, and a cue that says nothing, are named as what they are.
export const useVoiceWords = (artifacts: readonly Artifact[]) => {
  const { t } = useTranslation('film')
  return (lineId: string): string | undefined => {
    const [latest] = artifacts
      .filter(({ kind, subject, source }) => kind === 'line' && subject === lineId && source === 'made')
      .sort((a, b) => b.createdAt - a.createdAt)
    return latest && t(wordOf(latest.provenance), { model: latest.provenance.model })
  }
}
