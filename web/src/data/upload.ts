import { uploadTypeSchema } from '@peace/core/media'
import { call } from './call.ts'
import { Failure } from './failure.ts'
import { newId } from './ids.ts'

const put = (url: string, headers: Record<string, string>, file: Blob, progress: (percent: number) => void) =>
  new Promise<void>((resolve, reject) => {
    // `fetch` does not tell how far a body has gone.
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => progress(Math.round((100 * loaded) / Math.max(1, total)))
    request.onload = () => (request.status < 300 ? resolve() : reject(new Failure('conflict')))
    request.onerror = () => reject(new Failure('offline'))
    request.send(file)
  })

// A file of the user's own, by a link for just this file. Answers with the upload's id.
export const uploadFile = async (
  workspaceId: string,
  file: Blob,
  progress: (percent: number) => void,
): Promise<string> => {
  const contentType = uploadTypeSchema.safeParse(file.type).data
  if (!contentType) throw new Failure('upload-not-a-picture')
  const uploadId = newId()
  const { url, headers } = await call('beginUpload', { workspaceId, uploadId, bytes: file.size, contentType })
  await put(url, headers, file, progress)
  return uploadId
}
