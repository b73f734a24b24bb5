/** Ends a switch over a union: a member added later is a type error here. Throws if reached at run time. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected member of a union: ${JSON.stringify(value)}`)
}
