// How the stack's Node processes are started. Left to itself V8 gives what is young up to 48 MB a process before it looks
// for what is no longer needed; a dozen processes that wait most of the time have no use for that.
export const sparing: readonly string[] = ['--max-semi-space-size=1']
