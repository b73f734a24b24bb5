import type { IconName } from './icon.ts'

/** How something stands: never told by colour alone, always with an icon and a word. */
export const tones = ['success', 'info', 'warning', 'danger', 'neutral'] as const
export type Tone = (typeof tones)[number]

/** The icon that goes with a tone when nothing more exact is known. */
export const toneIcons = {
  success: 'done',
  info: 'progress',
  warning: 'clock',
  danger: 'danger',
  neutral: 'draft',
} as const satisfies Record<Tone, IconName>
