/** The address or the form is not one that the portal makes: answered with the 400 page, nothing logged. */
export class BadRequest extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'BadRequest'
  }
}
