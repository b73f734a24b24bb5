/** AWS credentials as Lambda gives them: in the environment, and from nowhere else. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Reads them from an environment; throws, without telling a value, when they are not there. */
export const environmentCredentials = (source: Readonly<Record<string, string | undefined>>): Credentials => {
  const accessKeyId = source.AWS_ACCESS_KEY_ID
  const secretAccessKey = source.AWS_SECRET_ACCESS_KEY
  const sessionToken = source.AWS_SESSION_TOKEN
  if (!accessKeyId || !secretAccessKey) {
    throw new Error('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set')
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
