// The file this page began with; its name changes with every version.
let entry = ''

export const beginsWith = (url: string): string => {
  entry = new URL(url).pathname
  return entry
}

// Whether the server now has another version than this page. A server that does not answer says nothing.
export const wasReplaced = async (): Promise<boolean> => {
  const answer = await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(8000) }).catch(() => undefined)
  return answer?.ok === true && !(await answer.text()).includes(entry)
}
