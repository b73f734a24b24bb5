/** What the directory's use cases need of the store. */
import type { Office, OfficeEdit } from '../../domain/agency/office.ts'
import type { Said } from '../../domain/preparation/preparation.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import type { FileRecords } from './cells.ts'
import type { ContentChanges } from './plan-import.ts'
import type { ImportScope } from './verdict.ts'

/**
 * Which directory is in force: a published version, and how many edits of single offices came after it. Small, and read
 * with every request. `digest` is the SHA-256 of the published content.
 */
export interface DirectoryStamp {
  readonly version: number
  readonly edits: number
  readonly chunks: number
  readonly digest: string
}

/** A version that was published, by whom, when and why. */
export interface Publication extends Said, Omit<DirectoryStamp, 'edits'> {
  readonly note?: string
}

/** The directory as it is being worked on: what imports write and the next publishing takes. */
export interface WorkingDirectory {
  readonly content: DirectoryContent
  /** Grows by one with each write of an import. */
  readonly revision: number
  /** An import that was begun and is not through yet. */
  readonly importing?: string
  /** Version of each stored record by its kind and key, as the store names them. */
  readonly versions: ReadonlyMap<string, number>
}

/** A file that was handed in, and how far it has come. */
export interface DirectoryImport extends Said {
  readonly id: string
  readonly scope: ImportScope
  /** `shown`: a dry run was looked at; `applying`: some of it is written; `applied`: all of it. */
  readonly state: 'shown' | 'applying' | 'applied'
  /** The working directory's revision that the dry run was made on, or that the import itself has made since. */
  readonly revision: number
  /** Records written, and to be written in all once it has begun. */
  readonly done: number
  readonly total: number
}

/** An office as it is being worked on, and the version to give back with a change. */
export interface StoredOffice {
  readonly office: Office
  readonly version: number
}

/** An edit of offices that is in force, and who made it. */
export interface DirectoryEdit extends Said {
  readonly edits: readonly OfficeEdit[]
}

/** The directory's store. Each method is one round trip unless it says otherwise. */
export interface DirectoryStore {
  /** What is in force; undefined while nothing was ever published and the built-in tables hold. */
  current(): Promise<DirectoryStamp | undefined>
  /** The same out of the session table, in the request that reads the session; undefined there says nothing. */
  stamp(): Promise<DirectoryStamp | undefined>
  /** Writes the stamp where the session table has lost it. */
  repairStamp(stamp: DirectoryStamp): Promise<void>
  /** What was published, and the edits since. Throws when the content is not what its digest says. */
  load(stamp: DirectoryStamp): Promise<{
    readonly content: DirectoryContent
    readonly edits: readonly OfficeEdit[]
  }>
  /** Edits of a version after the first so many. */
  editsAfter(version: number, known: number): Promise<readonly OfficeEdit[]>
  /** Who edited which office since the version was published, oldest first. */
  history(version: number): Promise<readonly DirectoryEdit[]>
  /** Publications, the newest first. */
  publications(): Promise<readonly Publication[]>
  /** Everything that is being worked on; undefined before the first import. */
  working(): Promise<WorkingDirectory | undefined>
  office(id: AgencyId): Promise<StoredOffice | undefined>
  /**
   * Writes records of an import, 90 at most, in one transaction with its progress: under the working directory's
   * revision and the records' own versions.
   */
  write(
    base: WorkingDirectory | undefined,
    changes: ContentChanges,
    progress: DirectoryImport,
  ): Promise<'done' | 'raced'>
  /**
   * Writes offices and puts the edit in force, in one transaction: under their versions and the stamp.
   */
  edit(
    offices: readonly StoredOffice[],
    edit: DirectoryEdit,
    stamp: DirectoryStamp,
  ): Promise<'done' | 'raced'>
  /**
   * Puts the working directory in force: its content is written beside what holds, then the pointer moves, under the
   * revision that was checked and the stamp that was seen. Two round trips.
   */
  publish(
    base: WorkingDirectory,
    seen: DirectoryStamp | undefined,
    how: Pick<Publication, 'by' | 'at' | 'note'>,
  ): Promise<DirectoryStamp | 'raced'>
  /** Keeps a file that was handed in, for 30 days. */
  keepImport(kept: DirectoryImport, file: FileRecords): Promise<void>
  /** A file that was handed in, and how far it has come. */
  findImport(id: string): Promise<{ readonly state: DirectoryImport; readonly file: FileRecords } | undefined>
  /** Notes on which revision a dry run was made anew; `raced` when it has begun or changed meanwhile. */
  showAgain(state: DirectoryImport, revision: number): Promise<'done' | 'raced'>
  /** SHA-256 of a content, as publishing would give it. */
  digestOf(content: DirectoryContent): Promise<string>
}
