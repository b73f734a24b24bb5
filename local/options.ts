import { parseArgs } from 'node:util'
import { PlainError } from './plain-error.ts'

export interface StartOptions {
  readonly port: number
  readonly data: string
  readonly fresh: boolean
  readonly seed: boolean
  readonly dynamoDbLocal: boolean
}

export const usage = [
  'npm start -- [options]',
  '  --fresh            begin again: remove the data of earlier starts',
  "  --port <number>    the portal's port (3000); sign-in and tools take the next two",
  '  --data <folder>    where data is kept between starts (.local)',
  '  --no-seed          begin with empty tables',
  "  --dynamodb-local   AWS's DynamoDB Local in place of dynoxide (needs a Java 17 JDK)",
  '  --help             this text',
  'DYNAMODB_ENDPOINT=http://... uses an engine that already runs.',
].join('\n')

const flags = {
  fresh: { type: 'boolean', default: false },
  port: { type: 'string', default: '3000' },
  data: { type: 'string', default: '.local' },
  'no-seed': { type: 'boolean', default: false },
  'dynamodb-local': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new PlainError(`${error instanceof Error ? error.message : 'Wrong options.'}\n\n${usage}`)
  }
}

/** The options, or undefined when help was asked for. Throws PlainError with the usage when something is wrong. */
export const parseOptions = (args: readonly string[]): StartOptions | undefined => {
  const values = parse(args)
  if (values.help) return undefined
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port < 1 || port > 65_533) {
    throw new PlainError(`--port takes a number from 1 to 65533, not "${values.port}".\n\n${usage}`)
  }
  return {
    port,
    data: values.data,
    fresh: values.fresh,
    seed: !values['no-seed'],
    dynamoDbLocal: values['dynamodb-local'],
  }
}
