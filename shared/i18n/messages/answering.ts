import { messages } from '../define.ts'

/** The time an office has to answer a task, and who answers for it meanwhile. */
export const answeringMessages = messages({
  nb: {
    'answering.deadline': 'Svarfrist',
    'answering.paused': 'Står stille til spørsmålet er besvart',
    'answering.passed': 'Gikk ut {date}',
    'answering.silent':
      'Svarfristen gikk ut {date} uten svar. Oppgaven ligger i kontorets liste, og lederen der har fått beskjed.',
    'answering.mayReroute': 'Du kan vente, eller sende oppgaven til et annet kontor.',
    'answering.silentAttention': '{office} har ikke svart på {what} innen fristen',
    'answering.silentTitle': '{office} har ikke svart innen fristen',
    'duty.mine':
      'Kontoret ditt har fortsatt ansvaret. Hjelpen er lovpålagt, og dere svarer for den til et annet kontor har sagt ja.',
    'duty.office':
      '{office} har ansvaret foreløpig. Hjelpen er lovpålagt, og kontoret svarer for den til et annet kontor har sagt ja.',
    'duty.another':
      'Et annet kontor har ansvaret foreløpig. Hjelpen er lovpålagt, og ansvaret går over når oppgaven er tatt imot.',
    'duty.attention': 'Kontoret ditt har ansvaret for {what} til et annet kontor har sagt ja',
    'duty.short': 'Foreløpig ansvarlig: {office}',
    'duty.whenRejecting':
      'Hjelpen er lovpålagt. Hvis dere avviser oppgaven, har dere ansvaret til et annet kontor har sagt ja.',
  },
  nn: {
    'answering.deadline': 'Svarfrist',
    'answering.paused': 'Står stille til spørsmålet har fått svar',
    'answering.passed': 'Gjekk ut {date}',
    'answering.silent':
      'Svarfristen gjekk ut {date} utan svar. Oppgåva ligg i lista til kontoret, og leiaren der har fått beskjed.',
    'answering.mayReroute': 'Du kan vente, eller sende oppgåva til eit anna kontor.',
    'answering.silentAttention': '{office} har ikkje svara på {what} innan fristen',
    'answering.silentTitle': '{office} har ikkje svara innan fristen',
    'duty.mine':
      'Kontoret ditt har framleis ansvaret. Hjelpa er lovpålagd, og de svarar for henne til eit anna kontor har sagt ja.',
    'duty.office':
      '{office} har ansvaret førebels. Hjelpa er lovpålagd, og kontoret svarar for henne til eit anna kontor har sagt ja.',
    'duty.another':
      'Eit anna kontor har ansvaret førebels. Hjelpa er lovpålagd, og ansvaret går over når oppgåva er teken imot.',
    'duty.attention': 'Kontoret ditt har ansvaret for {what} til eit anna kontor har sagt ja',
    'duty.short': 'Førebels ansvarleg: {office}',
    'duty.whenRejecting':
      'Hjelpa er lovpålagd. Om de avviser oppgåva, har de ansvaret til eit anna kontor har sagt ja.',
  },
  en: {
    'answering.deadline': 'To be answered by',
    'answering.paused': 'Stands still until the question is answered',
    'answering.passed': 'Was up on {date}',
    'answering.silent':
      'The time to answer was up on {date} and nobody had answered. The task is in the office’s list, and the lead there has been told.',
    'answering.mayReroute': 'You may wait, or send the task to another office.',
    'answering.silentAttention': '{office} has not answered {what} in time',
    'answering.silentTitle': '{office} has not answered in time',
    'duty.mine':
      'Your office still has the responsibility. The help is a statutory duty, and you answer for it until another office has said yes.',
    'duty.office':
      '{office} has the responsibility for now. The help is a statutory duty, and the office answers for it until another has said yes.',
    'duty.another':
      'Another office has the responsibility for now. The help is a statutory duty, and the responsibility passes on when the task is accepted.',
    'duty.attention': 'Your office is responsible for {what} until another office has said yes',
    'duty.short': 'Responsible for now: {office}',
    'duty.whenRejecting':
      'The help is a statutory duty. If you reject the task, you are responsible until another office has said yes.',
  },
})
