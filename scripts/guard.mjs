// Loaded with `node --import` before anything else: plain JavaScript, because an older Node cannot even
// read the .ts file that would otherwise hold this check.
const wanted = 'v24.'
if (!process.version.startsWith(wanted)) {
  process.stderr.write(
    `Hjemvei runs on Node 24; this is ${process.version}.\n` +
      'Run "npm ci" (without --ignore-scripts): it brings the right Node, and npm scripts then use it.\n',
  )
  process.exit(1)
}
