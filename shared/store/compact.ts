/** A copy without the properties that are undefined, so that "absent" has one form only. */
export const compact = <Value extends object>(value: Value): Value => {
  const copy = { ...value }
  for (const key in copy) if (copy[key] === undefined) delete copy[key]
  return copy
}
