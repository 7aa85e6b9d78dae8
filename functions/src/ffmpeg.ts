import packaged from 'ffmpeg-static'

// The set-up names the one of this machine; in production it comes with the package, whose install script fetches it.
export const ffmpegPath = (): string => process.env.FFMPEG_PATH ?? packaged ?? 'ffmpeg'
