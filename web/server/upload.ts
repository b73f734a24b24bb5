import { paths } from './paths.ts'

/** The only pages whose forms may bring a file. */
const uploadPaths: readonly string[] = [paths.custodyImport]

/** A form with a file, taken apart: its texts as a form without one would send them, and its files by field. */
export interface Upload {
  readonly body: string
  readonly files: ReadonlyMap<string, Uint8Array>
}

export const isUpload = (path: string, contentType: string): boolean =>
  uploadPaths.includes(path) && /^multipart\/form-data\s*;/i.test(contentType.trim())

/** Reads a form with a file (RFC 7578). An empty file field is no file. Undefined when the body is malformed. */
export const readUpload = async (bytes: ArrayBuffer, contentType: string): Promise<Upload | undefined> => {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
    const texts = new URLSearchParams()
    const files = new Map<string, Uint8Array>()
    for (const [name, value] of form) {
      if (typeof value === 'string') texts.append(name, value)
      else if (value.size > 0) files.set(name, new Uint8Array(await value.arrayBuffer()))
    }
    return { body: texts.toString(), files }
  } catch {
    return undefined
  }
}
