// Google's models that we rely on, or once did: where each is served and until when. A setting may name another; then this
// list does not know it, and `npm run vendors -- check` says so. Looked up on 26 November 2026 on Google's pages "Model
// versions and lifecycle" (Agent Platform), "Gemini deprecations" (Gemini API) and the models' own.
export type GoogleModel = {
  id: string
  makes: 'text' | 'image' | 'speech' | 'video'
  // `global` for all of Gemini since 3; Veo in regions only.
  locations: 'global' | 'regions'
  // The first day without it, where one is announced; "or later" is the vendor's word for the earliest.
  ends?: { on: string; firm: boolean; instead?: string }
}

export const googleModels: readonly GoogleModel[] = [
  { id: 'gemini-3.5-flash-lite', makes: 'text', locations: 'global', ends: { on: '2027-07-21', firm: false } },
  { id: 'gemini-3.8-flash', makes: 'text', locations: 'global', ends: { on: '2027-09-02', firm: false } },
  { id: 'gemini-3-pro-image', makes: 'image', locations: 'global', ends: { on: '2027-05-28', firm: false } },
  { id: 'gemini-3.1-flash-image', makes: 'image', locations: 'global', ends: { on: '2027-05-28', firm: false } },
  { id: 'gemini-3.8-flash-lite-tts', makes: 'speech', locations: 'global' },
  { id: 'gemini-3.8-flash-tts', makes: 'speech', locations: 'global' },
  { id: 'veo-3.1-generate-001', makes: 'video', locations: 'regions' },
  { id: 'veo-3.1-fast-generate-001', makes: 'video', locations: 'regions' },
  // Gone, or going: what an old setting may still name. On the Gemini API 2.5 Flash goes on until December.
  ...retired('text', '2026-12-01', 'gemini-3.5-flash-lite', ['gemini-2.5-flash']),
  ...retired('text', '2026-10-20', 'gemini-3.5-flash-lite', ['gemini-2.5-flash-lite', 'gemini-2.5-pro']),
  ...retired('speech', '2026-10-20', 'gemini-3.8-flash-lite-tts', ['gemini-2.5-flash-preview-tts']),
  ...retired('video', '2026-10-22', 'veo-3.1-generate-001', ['veo-3.1-generate-preview']),
  ...retired('video', '2026-10-22', 'veo-3.1-fast-generate-001', ['veo-3.1-fast-generate-preview']),
  ...retired('video', '2026-06-30', 'veo-3.1-generate-001', ['veo-3.0-generate-001', 'veo-3.0-fast-generate-001']),
]

function retired(makes: GoogleModel['makes'], on: string, instead: string, ids: readonly string[]): GoogleModel[] {
  const locations = makes === 'video' ? 'regions' : 'global'
  return ids.map((id) => ({ id, makes, locations, ends: { on, firm: true, instead } }))
}

export const googleModel = (id: string): GoogleModel | undefined => googleModels.find((model) => model.id === id)

export const servedAt = ({ locations }: GoogleModel, location: string): boolean =>
  locations === 'global' ? location === 'global' : location !== 'global' && location !== ''

export const hasEnded = ({ ends }: GoogleModel, today: string): boolean => ends?.firm === true && ends.on <= today
