import start, { WasmReader } from '@contentauth/c2pa-wasm'
import binary from '@contentauth/c2pa-wasm/c2pa.wasm?url'

// Reads content credentials apart from the page: the page's policy runs no WebAssembly, this worker's own does
// (firebase.json). The file stays on the device.
const started = start({ module_or_path: binary })

// Said by the library where a file carries nothing.
const carriesNothing = /JumbfNotFound|no JUMBF|NoManifest|ProvenanceMissing/i

const read = async (file: File): Promise<unknown> => {
  await started
  const reader = await WasmReader.fromBlob(file.type, file).catch((error: unknown) => {
    if (carriesNothing.test(String(error))) return undefined
    throw error
  })
  if (!reader) return undefined
  const said: unknown = JSON.parse(reader.json())
  reader.free()
  return said
}

addEventListener('message', async ({ data }: MessageEvent<File>) => {
  try {
    postMessage({ said: await read(data) })
  } catch (error) {
    postMessage({ failed: String(error) })
  }
})
