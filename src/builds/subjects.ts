// Which Dockerfiles share an ignore file: all of the repository's, also those that a run was not asked for.

import { lstatSync } from 'node:fs'
import type { Subject } from '../context-transform.ts'
import { Dockerfile } from '../dockerfile/dockerfile.ts'
import { isInside } from '../files/place.ts'
import { read } from '../files/read.ts'
import type { Contexts } from './contexts.ts'

/** A Dockerfile that a run has been over. */
export interface Visited {
  /** Absolute and without links. */
  readonly file: string
  readonly dockerfile: Dockerfile
}

/** A build context with one of its ignore files. */
export interface Shared {
  /** Absolute. */
  readonly ignoreFile: string
  /** The ignore file is not there yet. */
  readonly created: boolean
  readonly subject: Subject
}

/** Why there is no subject for an ignore file, or for a Dockerfile. */
export interface Unshared {
  /** Absolute: the ignore file, or the Dockerfile whose context is not known. */
  readonly path: string
  readonly reason: string
}

/** A subject for each ignore file that counts for one of the Dockerfiles. */
export async function* subjectsOf(visited: readonly Visited[], contexts: Contexts): AsyncGenerator<Shared | Unshared> {
  for (const { file, dockerfile } of visited) contexts.place(file, dockerfile)
  if (contexts.pending) await contexts.look()
  const known = new Map(visited.map((one) => [one.file, one]))
  const done = new Set<string>()
  for (const { file, dockerfile } of visited) {
    const place = contexts.place(file, dockerfile)
    if (place.folder === undefined) {
      yield { path: file, reason: place.reason }
      continue
    }
    const { folder, ignoreFile } = place
    if (done.has(ignoreFile)) continue
    done.add(ignoreFile)
    const sharing = [...known.values()].filter((one) => shares(one, folder, ignoreFile, contexts))
    let unread: string | undefined
    for (const other of contexts.findingsFor(file)?.dockerfiles ?? []) {
      if (known.has(other)) continue
      const text = await read(other)
      if ('reason' in text) {
        if (isInside(folder, other)) unread ??= `${other} may share it, and ${text.reason}`
        continue
      }
      const one = { file: other, dockerfile: new Dockerfile(other.slice(folder.length + 1), text.text) }
      if (shares(one, folder, ignoreFile, contexts)) sharing.push(one)
    }
    const created = lstatSync(ignoreFile, { throwIfNoEntry: false }) === undefined
    const text = created ? { text: '' } : await read(ignoreFile)
    const files = contexts.open(place)
    if ('reason' in text) yield { path: ignoreFile, reason: text.reason }
    else if (unread !== undefined) yield { path: ignoreFile, reason: unread }
    else if (files === undefined) yield { path: ignoreFile, reason: 'the builder refuses its patterns' }
    else {
      const subject: Subject = {
        files,
        text: text.text,
        dockerfiles: sharing.map((one) => one.dockerfile),
        with: (changed) => contexts.openWith(folder, changed),
      }
      yield { ignoreFile, created, subject }
    }
  }
}

/** Built with this ignore file; a Dockerfile in the folder that is built nobody knows where may be, too. */
function shares({ file, dockerfile }: Visited, folder: string, ignoreFile: string, contexts: Contexts): boolean {
  const place = contexts.place(file, dockerfile)
  if (place.folder !== undefined) return place.ignoreFile === ignoreFile
  return isInside(folder, file) && contexts.placeIn(file, folder).ignoreFile === ignoreFile
}
