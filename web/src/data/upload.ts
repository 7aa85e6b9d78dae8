import { files } from '@peace/core/paths'
import { runtimeConfig } from './config.ts'
import { toFailure } from './failure.ts'
import { firebaseApp } from './firebase.ts'
import { newId } from './ids.ts'

// A file of the user's own, into the one place of the bucket a browser may write. Answers with the upload's id.
export const uploadFile = async (
  workspaceId: string,
  file: Blob,
  progress: (percent: number) => void,
): Promise<string> => {
  const [{ connectStorageEmulator, getStorage, ref, uploadBytesResumable }, app, { emulators }] = await Promise.all([
    import('firebase/storage'),
    firebaseApp(),
    runtimeConfig(),
  ])
  const storage = getStorage(app)
  const at = emulators.storage
  if (at && !connected) {
    connectStorageEmulator(storage, at.host, at.port)
    connected = true
  }
  const id = newId()
  const task = uploadBytesResumable(ref(storage, files.upload(workspaceId, id)), file, { contentType: file.type })
  task.on('state_changed', ({ bytesTransferred, totalBytes }) =>
    progress(Math.round((100 * bytesTransferred) / Math.max(1, totalBytes))),
  )
  try {
    await task
  } catch (error) {
    throw toFailure(error)
  }
  return id
}
let connected = false
