import packaged from 'ffmpeg-static'

const fromPackage: unknown = packaged

// The set-up names the one of this machine; in production it comes with the package, whose install script fetches it.
export const ffmpegPath = (): string =>
  process.env.FFMPEG_PATH ?? (typeof fromPackage === 'string' ? fromPackage : 'ffmpeg')
