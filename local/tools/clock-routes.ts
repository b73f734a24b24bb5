import type { Context, Hono } from 'hono'
import type { DemoClock } from '../clock.ts'
import type { Outcome } from '../mail/clock-card.ts'
import { dayText } from '../mail/format.ts'
import type { ClockDesk, Moved } from './clock-desk.ts'

const mailCount = (count: number) =>
  count === 0 ? 'Ingen nye e-poster.' : `${count} ny${count === 1 ? ' e-post' : 'e e-poster'}.`

const movedText = ({ date, newMails }: Moved) =>
  `Gjennomgangen er kjørt for ${dayText(new Date(`${date}T12:00:00Z`))}. ${mailCount(newMails)}`

const failedText = 'Gjennomgangen stoppet med en feil; se vinduet der npm start kjører.'

/** The clock's buttons and its JSON endpoint. Returns what the last button did, for the page to show. */
export const clockRoutes = (
  app: Hono,
  desk: ClockDesk,
  clock: DemoClock,
  onError: (error: unknown) => void,
): (() => Outcome | undefined) => {
  let last: Outcome | undefined
  const answer = async (context: Context, act: () => Promise<Outcome>) => {
    last = await act().catch((error) => {
      onError(error)
      return { trouble: true, text: failedText }
    })
    return context.redirect('/', 303)
  }
  app.post('/clock', async (context) => {
    const fields = await context.req.parseBody()
    return answer(context, async () => {
      const moved = await desk.move(fields)
      return moved.ok
        ? { trouble: false, text: movedText(moved.value) }
        : { trouble: true, text: moved.error }
    })
  })
  app.post('/sweep', (context) =>
    answer(context, async () => ({ trouble: false, text: movedText(await desk.sweepNow()) })),
  )
  app.get('/api/clock', (context) =>
    context.json({
      date: clock.date(),
      now: new Date(clock.now()).toISOString(),
      offsetSeconds: clock.offsetSeconds(),
    }),
  )
  app.post('/api/clock', async (context) => {
    const fields: unknown = await context.req.json().catch(() => undefined)
    const moved = await desk.move(fields)
    return moved.ok
      ? context.json({ ...moved.value, offsetSeconds: clock.offsetSeconds() })
      : context.json({ message: moved.error }, 422)
  })
  return () => last
}
