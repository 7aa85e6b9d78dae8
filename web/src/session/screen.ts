// The film's own video element. It is made once a film and moved between rooms, so that sound and place in time go on;
// it never leaves the document, for a video that does stops.
export class Screen {
  readonly video: HTMLVideoElement
  private readonly shelf: HTMLElement
  private readonly listeners = new Set<() => void>()
  private place: HTMLElement | undefined

  constructor(page: Document) {
    this.video = page.createElement('video')
    this.video.playsInline = true
    this.video.preload = 'metadata'
    this.shelf = page.createElement('div')
    this.shelf.hidden = true
    this.shelf.append(this.video)
  }

  // Into the document, until the film is left.
  begin(): () => void {
    this.shelf.ownerDocument.body.append(this.shelf)
    return () => {
      this.video.pause()
      this.shelf.remove()
    }
  }

  // Into a room. It goes back to the shelf when the room is left.
  showIn(place: HTMLElement): () => void {
    this.place = place
    place.prepend(this.video)
    this.tell()
    return () => {
      if (this.place !== place) return
      this.place = undefined
      this.shelf.append(this.video)
      this.tell()
    }
  }

  isShown = (): boolean => this.place !== undefined

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
