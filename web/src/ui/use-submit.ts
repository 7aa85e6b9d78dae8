import { type FormEvent, useRef, useState } from 'react'

// Something that is sent once however often it is clicked: whether it is on its way, and how it failed.
export const useSubmit = () => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  // A second click comes before the first is drawn.
  const isSending = useRef(false)
  const submit = async (work: () => Promise<unknown>, event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (isSending.current) return
    isSending.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
    } catch (error) {
      setFailure(error)
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  return { busy, failure, submit }
}
