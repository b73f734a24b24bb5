import { randomInt } from 'node:crypto'

/**
 * Picks one seed for all property tests of a run and prints it. `FC_SEED=<n> npm run vitest` replays a run.
 */
export const setup = (): void => {
  process.env.FC_SEED ??= String(randomInt(2 ** 31))
  process.stdout.write(
    `Property tests: FC_SEED=${process.env.FC_SEED} FC_SCALE=${process.env.FC_SCALE ?? '1'}\n`,
  )
}
