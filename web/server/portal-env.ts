/** What middleware leaves for the routes. */
export interface PortalEnv {
  Variables: {
    correlationId: string
    /** The body of a POST, undecoded; set only when it passed the guards. */
    body?: string
    /** Files that a form brought, by field; on the few pages that take any (upload.ts). */
    files?: ReadonlyMap<string, Uint8Array>
    /** The pattern of the route that answers, for the log. */
    route?: string
  }
}
