import { messages } from '../define.ts'

/** The mails. No name, area, office, place or date: a mailbox is read by others than its owner. */
export const mailMessages = messages({
  nb: {
    'mail.task.subject': 'Du har en oppgave i Hjemvei',
    'mail.task.text': 'Du har en oppgave i Hjemvei. Logg inn for å se den.',
    'mail.answer.subject': 'Noe du har sendt i Hjemvei, er besvart',
    'mail.answer.text': 'Noe du har sendt i Hjemvei, er besvart. Logg inn for å se svaret.',
    'mail.question.subject': 'Du har et spørsmål i Hjemvei',
    'mail.question.text': 'Noen trenger opplysninger fra deg i Hjemvei. Logg inn for å svare.',
    'mail.change.subject': 'Noe er endret i Hjemvei',
    'mail.change.text': 'Noe du deltar i, er endret i Hjemvei. Logg inn for å se hva.',
    'mail.deadline.subject': 'En frist i Hjemvei trenger deg',
    'mail.deadline.text': 'En frist i Hjemvei trenger deg. Logg inn for å se hvilken.',
    'mail.milestone.subject': 'En milepæl i Hjemvei er nådd',
    'mail.milestone.text': 'En milepæl i Hjemvei er nådd. Logg inn for å se hva som må gjøres.',
    'mail.open': 'Åpne i Hjemvei',
    'mail.greeting': 'Hei,',
    'mail.why':
      'Du får denne e-posten fordi du arbeider i Hjemvei. Den inneholder ingen opplysninger om enkeltpersoner. Ikke svar på den.',
  },
  nn: {
    'mail.task.subject': 'Du har ei oppgåve i Hjemvei',
    'mail.task.text': 'Du har ei oppgåve i Hjemvei. Logg inn for å sjå ho.',
    'mail.answer.subject': 'Noko du har sendt i Hjemvei, har fått svar',
    'mail.answer.text': 'Noko du har sendt i Hjemvei, har fått svar. Logg inn for å sjå svaret.',
    'mail.question.subject': 'Du har eit spørsmål i Hjemvei',
    'mail.question.text': 'Nokon treng opplysningar frå deg i Hjemvei. Logg inn for å svare.',
    'mail.change.subject': 'Noko er endra i Hjemvei',
    'mail.change.text': 'Noko du deltek i, er endra i Hjemvei. Logg inn for å sjå kva.',
    'mail.deadline.subject': 'Ein frist i Hjemvei treng deg',
    'mail.deadline.text': 'Ein frist i Hjemvei treng deg. Logg inn for å sjå kva for ein.',
    'mail.milestone.subject': 'Ein milepæl i Hjemvei er nådd',
    'mail.milestone.text': 'Ein milepæl i Hjemvei er nådd. Logg inn for å sjå kva som må gjerast.',
    'mail.open': 'Opne i Hjemvei',
    'mail.greeting': 'Hei,',
    'mail.why':
      'Du får denne e-posten fordi du arbeider i Hjemvei. Han inneheld ingen opplysningar om enkeltpersonar. Ikkje svar på han.',
  },
  en: {
    'mail.task.subject': 'You have a task in Hjemvei',
    'mail.task.text': 'You have a task in Hjemvei. Sign in to see it.',
    'mail.answer.subject': 'Something you sent in Hjemvei has been answered',
    'mail.answer.text': 'Something you sent in Hjemvei has been answered. Sign in to see the answer.',
    'mail.question.subject': 'You have a question in Hjemvei',
    'mail.question.text': 'Somebody needs information from you in Hjemvei. Sign in to answer.',
    'mail.change.subject': 'Something has changed in Hjemvei',
    'mail.change.text': 'Something you take part in has changed in Hjemvei. Sign in to see what.',
    'mail.deadline.subject': 'A deadline in Hjemvei needs you',
    'mail.deadline.text': 'A deadline in Hjemvei needs you. Sign in to see which.',
    'mail.milestone.subject': 'A milestone in Hjemvei has been reached',
    'mail.milestone.text': 'A milestone in Hjemvei has been reached. Sign in to see what must be done.',
    'mail.open': 'Open in Hjemvei',
    'mail.greeting': 'Hello,',
    'mail.why':
      'You get this e-mail because you work in Hjemvei. It contains no information about any person. Do not reply to it.',
  },
})
