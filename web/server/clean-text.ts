/** Control characters other than tab and line feed, and direction controls that can make text read as another. */
const removed = /(?![\t\n])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A text as it is kept: line breaks as `\n`, letters composed (NFC, so that a typed å equals a pasted one), no
 * control, direction or invisible characters. The joiner U+200D stays: emoji are made with it.
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(removed, '').normalize('NFC').trim()

/** Whether a text came over the wire whole: bytes that were no UTF-8 decode to U+FFFD. */
export const isWholeText = (text: string): boolean => text.isWellFormed() && !text.includes('\ufffd')
