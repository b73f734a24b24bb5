import { messages } from '../define.ts'

/** The page that shows which tasks would come of a plan's needs, and the nurse's page for routing onward. */
export const proposalMessages = messages({
  nb: {
    'proposal.title': 'Se over oppgavene',
    'proposal.lead':
      'Dette foreslås ut fra behovene i planen. Ingenting er sendt ennå: du velger hva som sendes, til hvem og når.',
    'proposal.emptyTitle': 'Ingen nye oppgaver å sende',
    'proposal.emptyText':
      'Oppgaver kommer av hjelpen som er krysset av i planens livsområder. Alt som er krysset av, er enten sendt eller fullført. Kryss av for mer, så dukker det opp her.',
    'proposal.change': 'Endre planen',
    'proposal.back': 'Til planen uten å sende',
    'onward.title': 'Send videre i helsetjenesten',
    'onward.lead':
      'Dette ser bare helsetjenesten. Koordinatoren ser «Helseoppfølging», fristen og om det er gjort (hpl § 21).',
    'flash.tasks-sent': 'Oppgavene er sendt. Kontorene får beskjed.',
  },
  nn: {
    'proposal.title': 'Sjå over oppgåvene',
    'proposal.lead':
      'Dette blir foreslått ut frå behova i planen. Ingenting er sendt enno: du vel kva som blir sendt, til kven og når.',
    'proposal.emptyTitle': 'Ingen nye oppgåver å sende',
    'proposal.emptyText':
      'Oppgåver kjem av hjelpa som er kryssa av i livsområda i planen. Alt som er kryssa av, er anten sendt eller fullført. Kryss av for meir, så dukkar det opp her.',
    'proposal.change': 'Endre planen',
    'proposal.back': 'Til planen utan å sende',
    'onward.title': 'Send vidare i helsetenesta',
    'onward.lead':
      'Dette ser berre helsetenesta. Koordinatoren ser «Helseoppfølging», fristen og om det er gjort (hpl § 21).',
    'flash.tasks-sent': 'Oppgåvene er sende. Kontora får beskjed.',
  },
  en: {
    'proposal.title': 'Look the tasks over',
    'proposal.lead':
      'This is proposed from the needs in the plan. Nothing has been sent yet: you choose what is sent, to whom and when.',
    'proposal.emptyTitle': 'No new tasks to send',
    'proposal.emptyText':
      'Tasks come of the help ticked in the plan’s areas of life. All that is ticked has been sent or completed. Tick more, and it appears here.',
    'proposal.change': 'Change the plan',
    'proposal.back': 'To the plan without sending',
    'onward.title': 'Send onward in the health service',
    'onward.lead':
      'Only the health service sees this. The coordinator sees “Health follow-up”, its date and whether it is done (hpl § 21).',
    'flash.tasks-sent': 'The tasks have been sent. The offices are told.',
  },
})
