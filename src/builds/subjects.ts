// Which Dockerfiles share an ignore file: all of the repository's, also those that a run was not asked for.

import { lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Images, PUBLIC_IMAGES } from '../analysis/images/images.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Stage } from '../dockerfile/model/stages.ts'
import { relativePath } from '../files/place.ts'
import { read } from '../files/read.ts'
import type { Subject } from '../transform/context-transform.ts'
import type { Contexts, FoundPlace, Place } from './contexts.ts'
import type { Decision } from './deciding.ts'

/** A Dockerfile that a run has been over. */
export interface Visited {
  /** Absolute and without links. */
  readonly file: string
  readonly dockerfile: Dockerfile
  readonly images: Images
}

/** A build context with one of its ignore files. */
export interface Shared {
  /** Absolute. */
  readonly ignoreFile: string
  /** The ignore file is not there yet. */
  readonly created: boolean
  readonly subject: Subject
}

/** Why there is no subject for an ignore file. */
export interface Unshared {
  /** Absolute. */
  readonly path: string
  readonly reason: string
}

/**
 * A subject for each ignore file that counts for one of the Dockerfiles whose context is known, in the order of their
 * names as `folder` sees them: the order of the Dockerfiles would be another one in each shard of a run.
 */
export async function* subjectsOf(
  visited: readonly Visited[],
  contexts: Contexts,
  folder: string,
): AsyncGenerator<Shared | Unshared> {
  const everybody = await everybodyIn(visited, contexts)
  const places = new Map<string, { readonly place: Place; readonly outside: string | undefined }>()
  for (const { file, dockerfile } of visited) {
    const place = contexts.place(file, dockerfile)
    if (isKnown(place))
      places.set(relativePath(folder, place.ignoreFile), { place, outside: contexts.whyOutside(file, place) })
  }
  for (const [, { place, outside }] of [...places].sort(([a], [b]) => (a < b ? -1 : 1)))
    yield outside === undefined
      ? await subjectOf(place, everybody, contexts)
      : { path: place.ignoreFile, reason: outside }
}

/** Not assumed: an ignore file that we made would be taken for somebody's word the next time. */
function isKnown(place: FoundPlace): place is Place & Decision {
  return place.folder !== undefined && place.basis !== 'assumed'
}

/** All Dockerfiles of the repositories, those that the run was not asked for too. */
interface Everybody {
  readonly byIgnoreFile: ReadonlyMap<string, readonly Visited[]>
  /** Those that are built nobody knows where, by every folder that they stand in. */
  readonly anywhere: ReadonlyMap<string, readonly Visited[]>
  /** Why one in a folder cannot be read. */
  readonly unread: ReadonlyMap<string, string>
}

async function everybodyIn(visited: readonly Visited[], contexts: Contexts): Promise<Everybody> {
  const byIgnoreFile = new Map<string, Visited[]>()
  const anywhere = new Map<string, Visited[]>()
  const unread = new Map<string, string>()
  const add = (one: Visited): void => {
    const place = contexts.place(one.file, one.dockerfile)
    if (isKnown(place)) put(byIgnoreFile, place.ignoreFile, one)
    else for (const folder of foldersOf(one.file)) put(anywhere, folder, one)
  }
  const known = new Set(visited.map(({ file }) => file))
  const others = new Set<string>()
  for (const one of visited) {
    add(one)
    const findings = contexts.findingsFor(one.file)
    if (findings === undefined || others.has(findings.root)) continue
    others.add(findings.root)
    for (const file of findings.dockerfiles) {
      if (known.has(file)) continue
      const text = await read(file)
      if ('text' in text)
        add({ file, dockerfile: new Dockerfile(relativePath(findings.root, file), text.text), images: PUBLIC_IMAGES })
      else
        for (const folder of foldersOf(file))
          unread.set(folder, `${relativePath(folder, file)} may share it, and ${text.reason}`)
    }
  }
  return { byIgnoreFile, anywhere, unread }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function foldersOf(file: string): readonly string[] {
  const folders: string[] = []
  for (let at = dirname(file); folders.at(-1) !== at; at = dirname(at)) folders.push(at)
  return folders
}

async function subjectOf(
  place: Place,
  { byIgnoreFile, anywhere, unread }: Everybody,
  contexts: Contexts,
): Promise<Shared | Unshared> {
  const { folder, ignoreFile } = place
  const created = lstatSync(ignoreFile, { throwIfNoEntry: false }) === undefined
  const text = created ? { text: '' } : await read(ignoreFile)
  const files = contexts.open(place)
  const reason = 'reason' in text ? text.reason : unread.get(folder)
  if ('reason' in text || reason !== undefined) return { path: ignoreFile, reason: reason ?? '' }
  if (files === undefined) return { path: ignoreFile, reason: contexts.whyClosed(place) }
  // Whoever stands in the folder and is built nobody knows where may be built from it.
  const maybe = (anywhere.get(folder) ?? []).filter(
    ({ file }) => contexts.placeIn(file, folder).ignoreFile === ignoreFile,
  )
  const all = [...(byIgnoreFile.get(ignoreFile) ?? []), ...maybe]
  const subject: Subject = {
    files,
    text: text.text,
    dockerfiles: all.map(({ dockerfile }) => dockerfile),
    image: (stage) => imagesOf(stage, all).image(stage),
    with: lastKept((changed) => contexts.openWith(place, changed)),
  }
  return { ignoreFile, created, subject }
}

/** What is known of images may differ from Dockerfile to Dockerfile. */
function imagesOf(stage: Stage | undefined, all: readonly Visited[]): Images {
  const own = all.find(({ dockerfile }) => stage !== undefined && dockerfile.stages.includes(stage))
  return own?.images ?? PUBLIC_IMAGES
}

/** The last answer is kept: what a transform asks for, and what is then asked of its proposal, is one context. */
function lastKept<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) }
    return last.made
  }
}
