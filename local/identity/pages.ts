import { html } from 'hono/html'
import { demoAgencies, demoAgencyKinds } from '../demo/agencies.ts'
import { type DemoPerson, demoRoles } from '../demo/people.ts'
import { page } from '../pages/layout.ts'

const note = 'Prøveversjon: oppdiktede personer'

const initials = (name: string): string => {
  const words = name.split(/[\s-]+/)
  return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`
}

const offices = (person: DemoPerson) =>
  person.memberships.map(
    ({ agencyId, role }) =>
      html`<span class="office">${demoRoles[role]}, ${demoAgencies[agencyId].name}</span>`,
  )

const choice = (person: DemoPerson) => html`<li>
  <button name="subject" value="${person.subject}">
    <span class="initials" aria-hidden="true">${initials(person.name)}</span>
    <span><span class="name">${person.name}</span>${offices(person)}</span>
  </button>
</li>`

/** People by the kind of their first office, in the order of the headings. */
const groups = (people: readonly DemoPerson[]) =>
  demoAgencyKinds
    .map(({ kind, heading }) => ({
      heading,
      members: people.filter(
        ({ memberships: [first] }) => first && demoAgencies[first.agencyId].kind === kind,
      ),
    }))
    .filter(({ members }) => members.length > 0)

/** The list to choose from; each choice is a submit button, so that it works without a script. */
export const choosePage = (uid: string, people: readonly DemoPerson[]) =>
  page(
    'Velg hvem du vil være',
    note,
    'people',
    html`<h1>Hvem vil du logge inn som?</h1>
      <p class="lead">Dette erstatter innlogging med ID-porten på din egen maskin. Alle personene er oppdiktede.</p>
      <form method="post" action="/interaction/${uid}/sign-in">
        ${groups(people).map(
          ({ heading, members }) => html`<section aria-label="${heading}">
            <h2>${heading}</h2>
            <ul class="people">${members.map(choice)}</ul>
          </section>`,
        )}
      </form>
      <form method="post" action="/interaction/${uid}/cancel"><p class="row"><button>Avbryt</button></p></form>`,
  )

/** When the sign-in cannot go on: what happened, and the way back. */
export const stoppedPage = (portalOrigin: string, reason: string) =>
  page(
    'Innloggingen stoppet',
    note,
    'people',
    html`<h1>Innloggingen stoppet</h1>
      <p class="lead">${reason}</p>
      <p><a href="${portalOrigin}/">Gå til Hjemvei og begynn på nytt</a></p>`,
  )

/** For who signed out without having come from the portal. */
export const signedOutPage = (portalOrigin: string) =>
  page(
    'Du er logget ut',
    note,
    'people',
    html`<h1>Du er logget ut</h1><p><a href="${portalOrigin}/">Gå til Hjemvei</a></p>`,
  )
