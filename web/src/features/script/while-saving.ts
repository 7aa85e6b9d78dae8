const lookMs = 1000
const patienceMs = 6000

// A save that nobody answers may go on for as long as it likes: what is told meanwhile is where the words are.
export const whileSaving = async <T>(
  save: () => Promise<T>,
  tell: (status: 'saving' | 'offline') => void,
): Promise<T> => {
  const since = Date.now()
  tell(navigator.onLine ? 'saving' : 'offline')
  const looking = setInterval(() => {
    if (!navigator.onLine || Date.now() - since >= patienceMs) tell('offline')
  }, lookMs)
  try {
    return await save()
  } finally {
    clearInterval(looking)
  }
}
