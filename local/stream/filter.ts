const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const matchesRule = (rule: unknown, value: unknown): boolean => {
  if (!isRecord(rule)) return rule === value
  const [operator, ...others] = Object.keys(rule)
  const operand = rule[operator ?? '']
  if (operator !== 'prefix' || others.length > 0 || typeof operand !== 'string') {
    throw new TypeError(`The local stream knows no filter operator "${Object.keys(rule).join(', ')}"`)
  }
  return typeof value === 'string' && value.startsWith(operand)
}

/**
 * Whether a record matches an EventBridge-style pattern: every field named must match, a list is "any of".
 * Knows literals and `prefix`, and throws on any other operator rather than letting everything through.
 */
export const matchesPattern = (pattern: unknown, value: unknown): boolean => {
  if (Array.isArray(pattern)) return pattern.some((rule) => matchesRule(rule, value))
  if (!isRecord(pattern)) throw new TypeError('A filter pattern is an object or a list')
  return isRecord(value) && Object.entries(pattern).every(([key, inner]) => matchesPattern(inner, value[key]))
}

/** The hook for the poller: true when any of the patterns matches. */
export const anyPattern =
  (patterns: readonly unknown[]) =>
  (record: unknown): boolean =>
    patterns.some((pattern) => matchesPattern(pattern, record))
