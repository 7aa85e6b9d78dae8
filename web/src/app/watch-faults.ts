// What broke is told by a part that is fetched only then: a page that works carries none of it.
export const watchFaults = (build: string) => {
  const tell = (error: unknown): void =>
    void import('../data/tell-fault.ts').then(
      ({ tellFault }) => tellFault(error, build),
      () => undefined,
    )
  window.addEventListener('error', ({ error }) => tell(error))
  window.addEventListener('unhandledrejection', ({ reason }) => tell(reason))
  // React tells the console as it would have without us.
  return {
    onCaughtError: (error: unknown) => {
      console.error(error)
      tell(error)
    },
    onUncaughtError: (error: unknown) => {
      console.error(error)
      tell(error)
    },
  }
}
