// Written by `node dev/src/sdk/write.ts` from core/src/open. Not by hand.

export const apiVersion = '2026-11-26'

export type Calls = {
  // The films of the workspace, a page at a time.
  listFilms: {
    input: { after?: string; limit?: number }
    output: { films: ({ id: string; title: string; language: "th" | "en"; story: { step: number; idea: string; genres: ("comedy" | "drama" | "action" | "romance" | "horror" | "thriller" | "sci-fi" | "fantasy" | "mystery" | "documentary" | "family" | "dharma")[]; tone?: "warm" | "light" | "serious" | "dark" | "tense" | "dreamy" | "wry" | "reverent"; audience?: "all" | "children" | "teen" | "adult"; language?: "th" | "en"; sceneCount?: number; minutes?: number; complexity?: "simple" | "layered" | "intricate"; aspect?: "16:9" | "9:16" | "1:1"; visualStyle?: "natural" | "cinematic" | "noir" | "storybook" | "anime" | "watercolour" | "documentary" | "temple-mural"; shape?: "three-acts" | "kishotenketsu" | "five-acts" | "heros-journey"; beats: ({ id: string; part: "beginning" | "conflict" | "climax" | "resolution"; name: string; text: string; characterIds: (string)[] })[]; logline: string; synopsis: string; outputs: ("script" | "storyboard" | "film" | "exports")[] }; visualStyle: "natural" | "cinematic" | "noir" | "storybook" | "anime" | "watercolour" | "documentary" | "temple-mural"; settings: { aspect: "16:9" | "9:16" | "1:1"; resolution: "720p" | "1080p"; quality: "draft" | "standard" | "premium"; captions: "burned" | "beside" | "off"; levels: { voice: number; music: number; effects: number }; titleCard: boolean; credits: boolean }; revision: number; createdAt: number; updatedAt: number })[]; next?: string }
  }
  // Makes a film, from a script if one is given.
  createFilm: {
    input: { filmId?: string; title?: string; language: "th" | "en"; script?: string }
    output: { filmId: string; scenes: number; shots: number; problems: ({ severity: "error" | "warning"; code: string; scene?: string; line?: number; values: Record<string, string | number> })[] }
  }
  // A film: its title, story and settings.
  readFilm: {
    input: { filmId: string }
    output: { id: string; title: string; language: "th" | "en"; story: { step: number; idea: string; genres: ("comedy" | "drama" | "action" | "romance" | "horror" | "thriller" | "sci-fi" | "fantasy" | "mystery" | "documentary" | "family" | "dharma")[]; tone?: "warm" | "light" | "serious" | "dark" | "tense" | "dreamy" | "wry" | "reverent"; audience?: "all" | "children" | "teen" | "adult"; language?: "th" | "en"; sceneCount?: number; minutes?: number; complexity?: "simple" | "layered" | "intricate"; aspect?: "16:9" | "9:16" | "1:1"; visualStyle?: "natural" | "cinematic" | "noir" | "storybook" | "anime" | "watercolour" | "documentary" | "temple-mural"; shape?: "three-acts" | "kishotenketsu" | "five-acts" | "heros-journey"; beats: ({ id: string; part: "beginning" | "conflict" | "climax" | "resolution"; name: string; text: string; characterIds: (string)[] })[]; logline: string; synopsis: string; outputs: ("script" | "storyboard" | "film" | "exports")[] }; visualStyle: "natural" | "cinematic" | "noir" | "storybook" | "anime" | "watercolour" | "documentary" | "temple-mural"; settings: { aspect: "16:9" | "9:16" | "1:1"; resolution: "720p" | "1080p"; quality: "draft" | "standard" | "premium"; captions: "burned" | "beside" | "off"; levels: { voice: number; music: number; effects: number }; titleCard: boolean; credits: boolean }; revision: number; createdAt: number; updatedAt: number }
  }
  // The scenes of a film in their order, with all that is said in them.
  listScenes: {
    input: { filmId: string; after?: string; limit?: number }
    output: { scenes: ({ id: string; rank: string; heading?: { text: string; source?: string; setting: "int" | "ext" | "int-ext" | "est" | "other"; place: string; time: string; number?: string }; elements: ({ id: string; kind: "action" | "character" | "parenthetical" | "dialogue" | "lyric" | "transition" | "centered" | "note" | "boneyard" | "section" | "synopsis" | "page-break" | "unknown"; text: string; source?: string; dual?: boolean; goesOn?: boolean })[]; minds: Record<string, string>; mood?: string; beatId?: string; revision: number; writes?: (string)[]; updatedAt: number })[]; next?: string }
  }
  // The shots of a film, or of one of its scenes.
  listShots: {
    input: { filmId: string; sceneId?: string; after?: string; limit?: number }
    output: { shots: ({ id: string; sceneId: string; rank: string; elementIds: (string)[]; size: "extreme-wide" | "wide" | "full" | "medium" | "medium-close" | "close" | "extreme-close" | "insert"; angle: "eye" | "high" | "low" | "overhead" | "dutch" | "over-shoulder" | "point-of-view"; move: "static" | "pan-left" | "pan-right" | "tilt-up" | "tilt-down" | "dolly-in" | "dolly-out" | "truck-left" | "truck-right" | "zoom-in" | "zoom-out" | "orbit-left" | "orbit-right" | "handheld"; lens: "wide-24" | "normal-35" | "normal-50" | "portrait-85" | "long-135"; description: string; characterIds: (string)[]; focusId?: string; wardrobe: Record<string, string>; props: (string)[]; mood: "calm" | "joy" | "tender" | "sad" | "tense" | "fear" | "anger" | "wonder" | "reverent" | "lonely" | "comic"; ambience: ("rain" | "wind" | "city" | "room" | "night" | "water" | "crowd" | "fire" | "forest" | "temple")[]; effects: ("door" | "knock" | "phone" | "steps" | "thunder" | "bell" | "glass" | "car" | "dog" | "bird" | "clock" | "splash" | "gunshot" | "applause")[]; ms?: number; trimInMs: number; trimOutMs: number; transition: "cut" | "dissolve" | "fade"; overlay: string; quality?: "draft" | "standard" | "premium"; stillTake: number; clipTake: number; frameKey?: string; continuity: (string)[]; byHand: boolean; updatedAt: number })[]; next?: string }
  }
  // All that was made for a film, a page at a time.
  listArtifacts: {
    input: { filmId: string; after?: string; limit?: number }
    output: { artifacts: ({ key: string; kind: string; subject: string; quality: "draft" | "standard" | "premium"; take: number; ms?: number; createdAt: number; files: ({ role: "main" | "thumbnail" | "preview" | "stem" | "times" | "srt" | "vtt" | "chapters" | "ttml" | "dialogue" | "shots" | "srt-other" | "vtt-other"; name: string; sha256: string; bytes: number; contentType: string; width?: number; height?: number; ms?: number })[] })[]; next?: string }
  }
  // The builds of a film, the latest first.
  listBuilds: {
    input: { filmId: string; after?: string; limit?: number }
    output: { builds: ({ id: string; filmId: string; request: { jobId: string; workspaceId: string; filmId: string; target: { type: "film" } | { type: "cut"; id: string } | { type: "delivery"; id: string; format: "h264-720" | "h264-1080" | "h265" | "prores" | "webm" | "gif" | "captioned" | "loud-14" | "loud-23" | "loud-24" | "package" } | { type: "scene"; id: string } | { type: "shot"; id: string } | { type: "unit"; key: string }; stop: "script" | "stills" | "clips" | "sound" | "cut"; quality: "draft" | "standard" | "premium"; shownMillis: number; fallback: boolean; backendId?: string; budget?: { millis: number; pins: Record<string, ("draft" | "standard" | "premium")[]>; withinMs?: number }; own?: "awake" | "first" | "both" | "only"; by?: number; plan?: string }; state: "PENDING" | "VALIDATING" | "QUEUED" | "PROCESSING" | "GENERATING_IMAGES" | "GENERATING_VIDEO" | "GENERATING_AUDIO" | "COMPOSING" | "COMPLETED" | "FAILED" | "CANCELLED"; counts: { wanted: number; done: number; failed: number; reused: number }; phases: Record<string, { wanted: number; done: number }>; quoteMillis: number; money: { heldMillis: number; capturedMillis: number; releasedMillis: number }; failure?: { code: string; unitKey?: string; subject?: string; tried: ({ backend: string; fault: string })[] }; question?: { unitKey: string; askedAt: number; until: number; reason: string }; held?: { words: number; results: number; since: number }; resultKey?: string; budget?: { millis: number; qualities: Record<string, "draft" | "standard" | "premium">; revision: number; revisions: ({ n: number; at: number; cause: "cheaper" | "failure"; changed: ({ shotId: string; from: "draft" | "standard" | "premium"; to: "draft" | "standard" | "premium" })[]; changes: number })[] }; createdAt: number; startedAt?: number; finishedAt?: number })[]; next?: string }
  }
  // Starts a build. The same jobId again is the same job.
  build: {
    input: { filmId: string } & { target?: { type: "film" } | { type: "cut"; id: string } | { type: "delivery"; id: string; format: "h264-720" | "h264-1080" | "h265" | "prores" | "webm" | "gif" | "captioned" | "loud-14" | "loud-23" | "loud-24" | "package" } | { type: "scene"; id: string } | { type: "shot"; id: string } | { type: "unit"; key: string }; stop: "script" | "stills" | "clips" | "sound" | "cut"; quality: "draft" | "standard" | "premium"; fallback?: boolean; backendId?: string; budget?: { millis: number; pins?: Record<string, ("draft" | "standard" | "premium")[]>; withinMs?: number }; own?: "awake" | "first" | "both" | "only"; by?: number; plan: string }
    output: { jobId: string; state: "PENDING" | "VALIDATING" | "QUEUED" | "PROCESSING" | "GENERATING_IMAGES" | "GENERATING_VIDEO" | "GENERATING_AUDIO" | "COMPOSING" | "COMPLETED" | "FAILED" | "CANCELLED"; heldMillis: number }
  }
  // What is wrong with a script, scene by scene, before a film is made of it.
  checkScript: {
    input: { text: string; language?: "th" | "en" }
    output: { problems: ({ severity: "error" | "warning"; code: string; scene?: string; line?: number; values: Record<string, string | number> })[]; scenes: number; speeches: number; seconds: number; language: "th" | "en" }
  }
  // What a build would cost and how long it would take, before anything is held.
  quote: {
    input: { filmId: string } & { target?: { type: "film" } | { type: "cut"; id: string } | { type: "delivery"; id: string; format: "h264-720" | "h264-1080" | "h265" | "prores" | "webm" | "gif" | "captioned" | "loud-14" | "loud-23" | "loud-24" | "package" } | { type: "scene"; id: string } | { type: "shot"; id: string } | { type: "unit"; key: string }; stop: "script" | "stills" | "clips" | "sound" | "cut"; quality: "draft" | "standard" | "premium"; fallback?: boolean; backendId?: string; budget?: { millis: number; pins?: Record<string, ("draft" | "standard" | "premium")[]>; withinMs?: number }; own?: "awake" | "first" | "both" | "only"; by?: number; longer?: Record<string, number>; manner?: "new" }
    output: { kinds: ({ kind: string; count: number; reused: number; millis: number; backend: string; backends: ({ backend: string; count: number; millis: number })[] })[]; expectedMillis: number; maxMillis: number; seconds: number; units: number; reused: number; warnings: (string)[]; plan: string; budget?: { shots: ({ id: string; quality: "draft" | "standard" | "premium"; why: "pinned" | "pinnedApart" | "made" | "inTime" | "turns" | "grips" | "near" | "long" | "likeNeighbours" | "enough" | "elsewhere" | "onlyChoice"; millis: number })[]; millis: number; worthPercent: number; leastMillis: number; mostMillis: number; stepMicros: number; finish?: { seconds: number; slowSeconds: number; inTime: boolean }; frontier: ({ millis: number; worthPercent: number; counts: { draft: number; standard: number; premium: number }; qualities: ("draft" | "standard" | "premium")[]; changed: ({ shotId: string; from: "draft" | "standard" | "premium"; to: "draft" | "standard" | "premium" })[]; changes: number })[] } }
  }
  // How far a build is, what it has cost, and what it came to.
  readBuild: {
    input: { jobId: string }
    output: { id: string; filmId: string; request: { jobId: string; workspaceId: string; filmId: string; target: { type: "film" } | { type: "cut"; id: string } | { type: "delivery"; id: string; format: "h264-720" | "h264-1080" | "h265" | "prores" | "webm" | "gif" | "captioned" | "loud-14" | "loud-23" | "loud-24" | "package" } | { type: "scene"; id: string } | { type: "shot"; id: string } | { type: "unit"; key: string }; stop: "script" | "stills" | "clips" | "sound" | "cut"; quality: "draft" | "standard" | "premium"; shownMillis: number; fallback: boolean; backendId?: string; budget?: { millis: number; pins: Record<string, ("draft" | "standard" | "premium")[]>; withinMs?: number }; own?: "awake" | "first" | "both" | "only"; by?: number; plan?: string }; state: "PENDING" | "VALIDATING" | "QUEUED" | "PROCESSING" | "GENERATING_IMAGES" | "GENERATING_VIDEO" | "GENERATING_AUDIO" | "COMPOSING" | "COMPLETED" | "FAILED" | "CANCELLED"; counts: { wanted: number; done: number; failed: number; reused: number }; phases: Record<string, { wanted: number; done: number }>; quoteMillis: number; money: { heldMillis: number; capturedMillis: number; releasedMillis: number }; failure?: { code: string; unitKey?: string; subject?: string; tried: ({ backend: string; fault: string })[] }; question?: { unitKey: string; askedAt: number; until: number; reason: string }; held?: { words: number; results: number; since: number }; resultKey?: string; budget?: { millis: number; qualities: Record<string, "draft" | "standard" | "premium">; revision: number; revisions: ({ n: number; at: number; cause: "cheaper" | "failure"; changed: ({ shotId: string; from: "draft" | "standard" | "premium"; to: "draft" | "standard" | "premium" })[]; changes: number })[] }; createdAt: number; startedAt?: number; finishedAt?: number }
  }
  // A new job for what a failed one left.
  retryBuild: {
    input: { jobId: string } & { plan: string }
    output: { jobId: string; state: "PENDING" | "VALIDATING" | "QUEUED" | "PROCESSING" | "GENERATING_IMAGES" | "GENERATING_VIDEO" | "GENERATING_AUDIO" | "COMPOSING" | "COMPLETED" | "FAILED" | "CANCELLED" }
  }
  // Stops a build; what is made stays.
  cancelBuild: {
    input: { jobId: string } & Record<string, unknown>
    output: { state: "PENDING" | "VALIDATING" | "QUEUED" | "PROCESSING" | "GENERATING_IMAGES" | "GENERATING_VIDEO" | "GENERATING_AUDIO" | "COMPOSING" | "COMPLETED" | "FAILED" | "CANCELLED" }
  }
  // Every attempt of a build, five hundred at a time: which machine, what came of it, what it cost.
  receipt: {
    input: { jobId: string; from?: string }
    output: { jobId: string; quoteMillis: number; capturedMillis: number; releasedMillis: number; attempts: ({ id: string; kind: string; subject: string; backend: string; verdict: string; reason: string; chargedMillis: number; startedAt: number; finishedAt?: number })[]; next?: string }
  }
  // A link to a file of an artifact that ends by itself.
  download: {
    input: { unitKey: string; name?: string; attachment?: boolean }
    output: { url: string; expiresAt: number; sha256: string; bytes: number; contentType: string; filename: string }
  }
  // Every backend as this workspace may use it: state, queue, speed and price.
  listBackends: {
    input: Record<string, never>
    output: { backends: ({ id: string; name: string; tier: "draft" | "local" | "cloud" | "premium"; enabled: boolean; available: boolean; why?: "disabled" | "kind" | "quality" | "size" | "length" | "move" | "references" | "no-rate" | "no-machine" | "down" | "breaker" | "tried" | "dearer-than-allowed" | "not-chosen" | "vendor-not-allowed" | "needs-consent" | "not-set-up"; health: "up" | "down" | "unknown"; breaker: "closed" | "open" | "half-open"; queued: number; running: number; slots: number; checkedAt: number; stillMicros?: number; clipMicros?: number; stillMs?: number; clipMs?: number; successPercent: number; machines?: number; hourlyMicros?: number })[]; preferences: { mode: "automatic" | "preferred" | "manual"; preferredId?: string; bestQuality: boolean; preferSpeed: boolean; maxUnitMicros?: number; fallbackAllowed: boolean; own?: "awake" | "first" | "both" | "only"; vendors: ("google" | "runpod" | "replicate" | "fal")[] }; limits: { dayMicros: number; monthMicros: number; memberMonthMillis?: number } }
  }
  // What the workspace made, spent and saved in a month, by backend and by day, and what it comes to at this pace.
  usage: {
    input: { month: string }
    output: { videos: number; chargedMicros: number; savedMicros: number; projectedMicros: number; lowMicros: number; highMicros: number; limitDay?: string; limitMicros: number; backends: ({ backend: string; units: number; chargedMicros: number; percent: number })[]; days: ({ day: string; chargedMicros: number; savedMicros: number; videos: number })[] }
  }
}

export const routes = {
  listFilms: { method: 'GET', path: '/v1/films' },
  createFilm: { method: 'POST', path: '/v1/films' },
  readFilm: { method: 'GET', path: '/v1/films/{filmId}' },
  listScenes: { method: 'GET', path: '/v1/films/{filmId}/scenes' },
  listShots: { method: 'GET', path: '/v1/films/{filmId}/shots' },
  listArtifacts: { method: 'GET', path: '/v1/films/{filmId}/artifacts' },
  listBuilds: { method: 'GET', path: '/v1/films/{filmId}/builds' },
  build: { method: 'POST', path: '/v1/films/{filmId}/builds' },
  checkScript: { method: 'POST', path: '/v1/scripts/check' },
  quote: { method: 'POST', path: '/v1/films/{filmId}/quotes' },
  readBuild: { method: 'GET', path: '/v1/builds/{jobId}' },
  retryBuild: { method: 'POST', path: '/v1/builds/{jobId}/retries' },
  cancelBuild: { method: 'POST', path: '/v1/builds/{jobId}/cancel' },
  receipt: { method: 'GET', path: '/v1/builds/{jobId}/receipt' },
  download: { method: 'GET', path: '/v1/artifacts/{unitKey}/download' },
  listBackends: { method: 'GET', path: '/v1/backends' },
  usage: { method: 'GET', path: '/v1/usage/{month}' },
} as const satisfies Record<keyof Calls, { method: 'GET' | 'POST'; path: string }>
