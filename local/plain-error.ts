/** Something the person at the keyboard can put right: its message is shown alone, without a stack. */
export class PlainError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PlainError'
  }
}
