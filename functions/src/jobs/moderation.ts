import type { Moderation } from '@peace/engine'

// The trust room puts its own in place when it is loaded.
let current: Moderation = { film: async () => undefined, result: async () => undefined }

export const registerModeration = (moderation: Moderation): void => {
  current = moderation
}
export const moderation: Moderation = {
  film: (film) => current.film(film),
  result: (order, files) => current.result(order, files),
}
