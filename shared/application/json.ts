/** Any value that survives JSON; a routing trace is stored as one. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
