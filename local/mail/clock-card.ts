import { html } from 'hono/html'
import { dayText, timeText } from './format.ts'

/** What the last press of a button did. */
export interface Outcome {
  readonly trouble: boolean
  readonly text: string
}

const button = (name: string, value: string, text: string) =>
  html`<button name="${name}" value="${value}">${text}</button>`

const said = (outcome: Outcome | undefined) =>
  outcome && html`<p class="${outcome.trouble ? 'said trouble' : 'said'}" role="status">${outcome.text}</p>`

/** The demo's case clock with its buttons. `now` is the case clock's time, `date` its date in Norway. */
export const clockCard = (
  now: Date,
  date: string,
  outcome: Outcome | undefined,
) => html`<aside class="card" aria-labelledby="clock">
  <h2 id="clock">Saksklokka</h2>
  ${said(outcome)}
  <p class="today">${dayText(now)}</p>
  <p class="quiet">Klokka ${timeText(now)} i Norge. Frister, milepæler og påminnelser følger denne klokka.</p>
  <form method="post" action="/clock" class="row">${button('days', '1', '+ 1 dag')}${button('days', '7', '+ 1 uke')}</form>
  <form method="post" action="/clock">
    <label for="to">Gå fram til en dato</label>
    <div class="row"><input type="date" id="to" name="to" min="${date}" required><button class="primary">Gå</button></div>
  </form>
  <form method="post" action="/sweep">
    <button>Kjør dagens gjennomgang nå</button>
    <p class="quiet">Den samme funksjonen som går hver morgen i skyen.</p>
  </form>
</aside>`
