/** What is done to the directory seldom: loaded on first use. */
export { edit, publish, write } from './changes.ts'
export { findImport, keepImport, showAgain } from './imports.ts'
export { load, readEdits, readOffice, readPublications, readWorking } from './reading.ts'
export { digestOf } from './snapshot.ts'
