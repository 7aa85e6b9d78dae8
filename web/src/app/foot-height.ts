// How much of the window the foot of a film takes, for what stands above it.
export const measureFoot = (foot: HTMLElement): (() => void) => {
  const film = foot.parentElement
  const watch = new ResizeObserver(() => film?.style.setProperty('--foot', `${foot.offsetHeight}px`))
  watch.observe(foot)
  return () => watch.disconnect()
}
