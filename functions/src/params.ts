import { DomainError } from '@peace/core/errors'
import { defineSecret, defineString } from 'firebase-functions/params'

// Every secret and setting of the platform. Read them with `secretValue`/`setting`, inside handlers only:
// while functions are being listed for a deploy none of them has a value.

export const inEmulator = process.env.FUNCTIONS_EMULATOR === 'true'

export const secrets = {
  gemini: defineSecret('GEMINI_API_KEY'),
  stripe: defineSecret('STRIPE_SECRET_KEY'),
  stripeWebhook: defineSecret('STRIPE_WEBHOOK_SECRET'),
  runpod: defineSecret('RUNPOD_API_KEY'),
  vertex: defineSecret('VERTEX_API_KEY'),
  replicate: defineSecret('REPLICATE_API_TOKEN'),
  fal: defineSecret('FAL_KEY'),
  mail: defineSecret('MAIL_API_KEY'),
  // What Prometheus says to be let in at /metrics, and where alerts go besides mail: an incoming webhook of Slack's, or any.
  metrics: defineSecret('METRICS_TOKEN'),
  alertHook: defineSecret('ALERT_HOOK_URL'),
  // Of our client at Google for accounts on YouTube; and what the keys to people's accounts are sealed with.
  youtube: defineSecret('YOUTUBE_CLIENT_SECRET'),
  channelKey: defineSecret('CHANNEL_KEY'),
} as const
export type SecretName = keyof typeof secrets

export const settings = {
  // Where people reach the web app; links in mail begin with it.
  webOrigin: defineString('WEB_ORIGIN', { default: '' }),
  enforceAppCheck: defineString('ENFORCE_APP_CHECK', { default: 'true' }),
  // `collection` leaves mail in Firestore for the Trigger Email extension; `http` posts it to MAIL_API_URL.
  mailBy: defineString('MAIL_BY', { default: 'collection' }),
  mailApiUrl: defineString('MAIL_API_URL', { default: '' }),
  // Who takes traces of builds (OTLP over HTTP, a collector of one's own); empty: nobody. Of those that end well the share that is told.
  otlpEndpoint: defineString('OTLP_ENDPOINT', { default: '' }),
  traceShare: defineString('TRACE_SHARE', { default: '0.1' }),
  // Where errors are told beside the log (a project's DSN at Sentry, or at whoever speaks its protocol); empty: nowhere.
  sentryDsn: defineString('SENTRY_DSN', { default: '' }),
  // Whom alerts are mailed to; empty: nobody.
  alertMail: defineString('ALERT_MAIL', { default: '' }),
  mailFrom: defineString('MAIL_FROM', { default: 'Peace Script AI <no-reply@localhost>' }),
  runpodEndpoint: defineString('RUNPOD_ENDPOINT_ID', { default: '' }),
  runpodBaseUrl: defineString('RUNPOD_BASE_URL', { default: 'https://api.runpod.ai/v2' }),
  stripeHost: defineString('STRIPE_API_HOST', { default: '' }),
  // Stripe Tax reckons VAT where the account is registered for it.
  stripeTax: defineString('STRIPE_TAX', { default: 'false' }),
  geminiBaseUrl: defineString('GEMINI_BASE_URL', { default: '' }),
  geminiTextModel: defineString('GEMINI_TEXT_MODEL', { default: 'gemini-3.5-flash-lite' }),
  // Micro-dollars a million tokens.
  geminiTextInputMicros: defineString('GEMINI_TEXT_INPUT_MICROS', { default: '300000' }),
  geminiTextOutputMicros: defineString('GEMINI_TEXT_OUTPUT_MICROS', { default: '2500000' }),
  // What looks at texts and pictures, and prompts in English, may cost the platform a day, in micro-dollars.
  platformDayMicros: defineString('PLATFORM_DAY_MICROS', { default: '5000000' }),
  // What rented machines may cost a day before no more are rented, and what an hour of one may cost at most.
  fleetDayMicros: defineString('FLEET_DAY_MICROS', { default: '50000000' }),
  podHourMicros: defineString('POD_HOUR_MICROS', { default: '5000000' }),
  // Each model with where it is served. What is known of them, and until when: core/src/vendors/google.
  veoModel: defineString('VEO_MODEL', { default: 'veo-3.1-generate-001' }),
  veoLocation: defineString('VEO_LOCATION', { default: 'us-central1' }),
  veoFastModel: defineString('VEO_FAST_MODEL', { default: 'veo-3.1-fast-generate-001' }),
  veoFastLocation: defineString('VEO_FAST_LOCATION', { default: 'us-central1' }),
  geminiImageModel: defineString('GEMINI_IMAGE_MODEL', { default: 'gemini-3-pro-image' }),
  geminiImageLocation: defineString('GEMINI_IMAGE_LOCATION', { default: 'global' }),
  geminiSpeechModel: defineString('GEMINI_SPEECH_MODEL', { default: 'gemini-3.8-flash-lite-tts' }),
  geminiSpeechLocation: defineString('GEMINI_SPEECH_LOCATION', { default: 'global' }),
  // Vertex is reached with the functions' own identity when a project is named, which Veo needs; else with a key (express
  // mode), which makes pictures and speech.
  vertexProject: defineString('VERTEX_PROJECT', { default: '' }),
  // Who hands out that identity on the local stack. In production the functions have their own.
  vertexIdentity: defineString('VERTEX_IDENTITY', { default: '' }),
  vertexBaseUrl: defineString('VERTEX_BASE_URL', { default: '' }),
  // Where workers, agents and webhooks reach the functions; empty: the address Google gives them.
  functionsUrl: defineString('FUNCTIONS_URL', { default: '' }),
  // Signs the local stack's links to files; in production the bucket signs its own.
  localLinkKey: defineString('LOCAL_LINK_KEY', { default: '' }),
  // Content credentials (C2PA) of what leaves us: the chain of certificates (PEM, or that in base64), the signing key's name in
  // Cloud KMS (projects/…/cryptoKeyVersions/1; on the local stack the key itself), who stamps the time, and the roots that we
  // trust when we read what others bring.
  credentialsChain: defineString('CREDENTIALS_CHAIN', { default: '' }),
  credentialsKey: defineString('CREDENTIALS_KEY', { default: '' }),
  credentialsTsaUrl: defineString('CREDENTIALS_TSA_URL', { default: '' }),
  credentialsRoots: defineString('CREDENTIALS_ROOTS', { default: '' }),
  // Accounts on YouTube are connected where the client's id is set. The address is that of a stand-in.
  youtubeClientId: defineString('YOUTUBE_CLIENT_ID', { default: '' }),
  youtubeBaseUrl: defineString('YOUTUBE_BASE_URL', { default: '' }),
  // Templates whose models the endpoint holds, by name; empty: all. The smaller endpoint of tier 3, if there is one.
  runpodTemplates: defineString('RUNPOD_TEMPLATES', { default: '' }),
  runpodSvdEndpoint: defineString('RUNPOD_SVD_ENDPOINT_ID', { default: '' }),
  // What tier 3 has models for. SVD is free below a million dollars of revenue, and only once one has registered.
  runpodSvdTemplates: defineString('RUNPOD_SVD_TEMPLATES', { default: 'svd-1-1 animatediff-v3' }),
  runpodMicrosPerSecond: defineString('RUNPOD_MICROS_PER_SECOND', { default: '310' }),
  // Where our own voice service answers (film/voice/Dockerfile). Empty: lines without Gemini are a cue, save where Python is there.
  voiceUrl: defineString('VOICE_URL', { default: '' }),
  // The second paid tier: open models rented by the piece.
  replicateBaseUrl: defineString('REPLICATE_BASE_URL', { default: 'https://api.replicate.com' }),
  replicateStill: defineString('REPLICATE_STILL', { default: 'black-forest-labs/flux-schnell' }),
  replicateClip: defineString('REPLICATE_CLIP', { default: 'wan-video/wan-2.2-i2v-fast' }),
  falBaseUrl: defineString('FAL_BASE_URL', { default: 'https://queue.fal.run' }),
  falStill: defineString('FAL_STILL', { default: 'fal-ai/flux/schnell' }),
  falClip: defineString('FAL_CLIP', { default: 'fal-ai/wan/v2.2-a14b/image-to-video' }),
  // What a rented pod is: JSON of RunPod's own create request (REST v2), without name and env, and with `gpus` instead of
  // its one `gpu`, in the order of preference.
  podSpecification: defineString('POD_SPECIFICATION', { default: '' }),
  runpodRestUrl: defineString('RUNPOD_REST_URL', { default: 'https://api.runpod.io/v2' }),
} as const
export type SettingName = keyof typeof settings

export const bindSecrets = (names: readonly SecretName[]) => names.map((name) => secrets[name])

// Empty when not set: a gateway without its key says so itself. A deploy wants every secret to exist, so a dash stands
// for one that is not used.
export const secretValue = (name: SecretName): string => {
  const value = process.env[secrets[name].name]
  // One that is not there at all was not declared by this service. An empty key in its place would be sent to the vendor, or
  // make a check pass that was never made.
  if (value === undefined && process.env.K_SERVICE)
    throw new DomainError('internal', { missing: `the secret ${name} in ${process.env.K_SERVICE}` })
  return value === undefined || value === '-' ? '' : value
}

export const setting = (name: SettingName): string => {
  const param = settings[name]
  return process.env[param.name] ?? param.value()
}
