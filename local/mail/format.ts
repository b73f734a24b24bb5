const zone = { timeZone: 'Europe/Oslo' } as const
const dayFormat = new Intl.DateTimeFormat('nb-NO', { ...zone, dateStyle: 'full' })
const timeFormat = new Intl.DateTimeFormat('nb-NO', { ...zone, hour: '2-digit', minute: '2-digit' })
const momentFormat = new Intl.DateTimeFormat('nb-NO', { ...zone, dateStyle: 'long', timeStyle: 'medium' })

/** `mandag 23. november 2026`, in Norway. */
export const dayText = (instant: Date): string => dayFormat.format(instant)
/** `08:05`, in Norway. */
export const timeText = (instant: Date): string => timeFormat.format(instant)
/** `23. november 2026 kl. 08:05:00`, in Norway. */
export const momentText = (instant: Date): string => momentFormat.format(instant)
