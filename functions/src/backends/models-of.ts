import { type GoogleModel, googleModel } from '@peace/core/vendors'
import { type SettingName, setting } from '../params.ts'

// Which settings name the vendor's models behind a backend. Beside the gateways, which reach their vendors' keys: an operator who only
// looks is given none.
const settingsOf = new Map<string, readonly SettingName[]>([
  ['veo', ['veoModel']],
  ['veo-fast', ['veoFastModel']],
  ['gemini', ['geminiImageModel', 'geminiSpeechModel']],
])

// As they are set now, and until when there are any.
export const modelsOf = (id: string): GoogleModel[] =>
  (settingsOf.get(id) ?? []).flatMap((name) => googleModel(setting(name)) ?? [])
