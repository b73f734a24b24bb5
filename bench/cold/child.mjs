// One cold start: imports a bundled function, gives it one event, and tells the CPU time of the whole process.
// Plain JavaScript: stripping types would be part of what is measured.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [, , file, eventFile] = process.argv
const { event, context } = JSON.parse(readFileSync(eventFile, 'utf8'))
const born = process.cpuUsage()
const { handler } = await import(pathToFileURL(file).href)
const imported = process.cpuUsage(born)
const { statusCode, body } = await handler(event, { ...context, getRemainingTimeInMillis: () => 30_000 })
const { user, system } = process.cpuUsage()
const told = {
  cpu: user + system,
  imported: imported.user + imported.system,
  statusCode,
  letters: body.length,
}
process.stdout.write(JSON.stringify(told), () => process.exit(0))
