// Whether builds make again what lies in their build context: dependencies and output of the author's own machine.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { covers, names, type Source, sourcesOf } from '../../src/dockerfile/model/sources.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { says } from './called.ts'
import type { Candidate } from './candidates.ts'
import { type Calls, isInFolders } from './needs-git.ts'

/** The Dockerfiles that share a build context. */
export interface Builds {
  readonly files: BuildContext
  /** Sources that copy folders with all that lies in them. */
  readonly broad: readonly Source[]
  readonly calls: Calls
}

/** Why not every stage that copies it along has it made again. */
export function notMadeAgain(candidate: Candidate, builds: Builds): string | undefined {
  const { path, name } = candidate
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  for (const dockerfile of builds.calls.keys()) {
    for (const source of sourcesOf(dockerfile)) {
      const stage = dockerfile.stageOf(source.instruction)
      if (!isBroadFor(source, path, builds) || stage === undefined) continue
      if (!isMade(candidate, dockerfile, stage, builds))
        return `${dockerfile.path} copies it and does not make it again`
      if (!isMadeIn(folder, candidate, dockerfile, builds))
        return `nothing shows that ${dockerfile.path} makes the ${name} of ${folder === '' ? 'the top' : folder} again`
    }
  }
  return undefined
}

function isBroadFor(source: Source, path: string, { broad }: Builds): boolean {
  return source.path !== undefined && covers(source, path) && broad.some((one) => one.path === source.path)
}

/** Where an image has what lies in such a folder of a machine, and takes nothing from that: BUNDLE_APP_CONFIG of ruby's. */
const ELSEWHERE: Readonly<Record<string, string>> = { '.bundle': '/usr/local/bundle' }

/** In the stage, in one that it is built on, or in one that it copies the folder from. */
function isMade({ name, makers }: Candidate, dockerfile: Dockerfile, stage: Stage, { calls }: Builds): boolean {
  const stages = new Set(lineage(stage))
  const copies = stage.instructions.some(
    ({ text, flags }) =>
      flags.some((one) => one.name === 'from') && (says(text, name) || says(text, ELSEWHERE[name] ?? name)),
  )
  const made = (calls.get(dockerfile) ?? []).filter(({ program, words }) =>
    makers.some(
      ({ programs, verbs }) =>
        programs.includes(program) && (verbs.length === 0 || hasVerb(words, verbs)) && !isGlobally(words),
    ),
  )
  return made.some(({ instruction }) => copies || stages.has(dockerfile.stageOf(instruction)!))
}

function hasVerb(words: readonly string[], verbs: readonly string[]): boolean {
  const plain = words.filter((word) => !word.startsWith('-'))
  return verbs.includes(plain[0] ?? '') || (plain[0] === 'run' && verbs.includes(plain[1] ?? ''))
}

/** An install of a program, for all projects. */
function isGlobally(words: readonly string[]): boolean {
  return (
    words.some((word) => word === '-g' || word.startsWith('--global') || word === '--location=global') ||
    words[0] === 'global'
  )
}

/** Whether what is made is made in this folder: a call says seldom where. */
function isMadeIn(folder: string, { name, beside }: Candidate, dockerfile: Dockerfile, { files }: Builds): boolean {
  const manifests = files
    .list(folder)
    .filter(({ path, kind }) => kind === 'file' && beside.some((end) => path.endsWith(end)))
    .map(({ path }) => path)
  const sources = sourcesOf(dockerfile)
  // What it is made from is copied by name, or the folder alone is copied.
  if (
    sources.some((source) => manifests.some((path) => names(source, path)) || (folder !== '' && source.path === folder))
  )
    return true
  if (name === 'node_modules' && isWorkspace(files)) return true
  if (folder === '') return !hasOthers(files, beside)
  return dockerfile.instructions.some(
    ({ keyword, text }) => (keyword === 'RUN' || keyword === 'WORKDIR') && says(text, folder),
  )
}

function isWorkspace(files: BuildContext): boolean {
  if (files.entry('pnpm-workspace.yaml') !== undefined) return true
  return files.text('package.json')?.includes('"workspaces"') === true
}

/** Whether there is another project of the kind below the top. */
function hasOthers(files: BuildContext, beside: readonly string[]): boolean {
  return (files.below('') ?? []).some(
    ({ path }) => path.includes('/') && !isInFolders(path) && beside.some((end) => path.endsWith(end)),
  )
}
