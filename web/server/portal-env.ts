/** What middleware leaves for the routes. */
export interface PortalEnv {
  Variables: {
    correlationId: string
    /** The body of a POST, undecoded; set only when it passed the guards. */
    body?: string
    /** The pattern of the route that answers, for the log. */
    route?: string
  }
}
