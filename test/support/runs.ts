/** How often a property is tried: the smoke size here, `FC_SCALE` times that in `npm run deep:properties`. */
export const runs = (smoke: number): number =>
  Math.max(1, Math.round(smoke * Number(process.env.FC_SCALE ?? '1')))

/** The time a property may take, in milliseconds: grows with its size. */
export const patience = (smoke: number): number => smoke * Math.max(1, Number(process.env.FC_SCALE ?? '1'))
