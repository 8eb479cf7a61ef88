// What an agent may ask for, as data: the transforms, what would change and why, the change itself, the proof of it.

import { join } from 'node:path'
import { contextTransforms, transforms } from '../../transforms/index.ts'
import { find } from '../cli/options.ts'
import { type Asked, type Configurations, configure } from '../config/configurations.ts'
import { type Verified, verifyFiles } from '../proof/command.ts'
import { changesOf } from '../report/changes.ts'
import { unifiedDiff } from '../report/diff.ts'
import type { Example } from '../report/explain.ts'
import type { Result, Rewritten } from '../rewrite/result.ts'
import { run, runOver } from '../run/run.ts'
import type { AnyTransform } from '../transform/context-transform.ts'
import { whenItRuns } from '../transform/selection.ts'
import type { Aim } from '../transform/transform.ts'
import type { Allowed } from './allowed.ts'
import { pageOf } from './pages.ts'

const ALL: readonly AnyTransform[] = [...transforms, ...contextTransforms]

/** Which transforms run; by default the safe ones. */
export interface Choice {
  readonly unsafe?: boolean | undefined
  readonly transforms?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly aims?: readonly Aim[] | undefined
}

/** So many files that would change are told of; the rest is counted. */
const MOST_RESULTS = 50

export function listTransforms(aim: Aim | undefined): Record<string, unknown> {
  const asked = ALL.filter(({ aims }) => aim === undefined || aims.includes(aim))
  return {
    transforms: asked.map((one) => ({
      name: one.name,
      summary: one.summary,
      safety: one.safety,
      runs: whenItRuns(one),
      aims: one.aims,
    })),
  }
}

/** @throws UserError when no transform bears the name */
export function explainTransform(name: string, examples: Readonly<Record<string, Example>>): Record<string, unknown> {
  const one = find(name, ALL)
  const { summary, safety, aims, phase, why, leavesAlone, rules, references } = one
  const runs = whenItRuns(one)
  const options = 'options' in one ? one.options : undefined
  const example = examples[name]
  return {
    name,
    summary,
    safety,
    runs,
    aims,
    phase,
    why,
    leavesAlone,
    rules,
    references,
    options,
    example,
    page: pageOf(name),
  }
}

/**
 * What transforms make of files, written or not.
 *
 * @throws UserError for a name that no transform bears, and for a mistake in a configuration
 */
export async function rewriteFiles(
  { root, path, fence }: Allowed,
  choice: Choice,
  { write, signal }: { readonly write: boolean; readonly signal: AbortSignal },
): Promise<Record<string, unknown>> {
  const warnings: string[] = []
  const configurations = await configurationsOf(choice, root, warnings)
  const results: Result[] = []
  const settings = (files: readonly string[]): ReturnType<Configurations['settings']> => configurations.settings(files)
  for await (const result of run({ folder: root, paths: [path], transforms: [], settings, write, fence, signal }))
    results.push(result)
  const worth = results.filter((result) => result.status !== 'unchanged' || result.notes.length > 0)
  return {
    written: write,
    files: results.length,
    changed: results.filter(({ status }) => status === 'changed').length,
    results: worth.slice(0, MOST_RESULTS).map(shape),
    leftOff: Math.max(0, worth.length - MOST_RESULTS),
    warnings,
  }
}

/**
 * What transforms make of a text that stands in no file: nothing is known of its build context.
 *
 * @param root whose configuration counts; `undefined`: none does
 */
export async function rewriteText(
  text: string,
  choice: Choice,
  root: string | undefined,
): Promise<Record<string, unknown>> {
  const warnings: string[] = []
  const configurations = await configurationsOf(choice, root, warnings)
  const file = join(root ?? '/', 'Dockerfile')
  const rules = (await configurations.settings([file])).of(file)
  const result = runOver('Dockerfile', Buffer.from(text), { ...rules, generated: true })
  return { ...shape(result), text: result.status === 'changed' ? result.after : text, warnings }
}

/** Builds what would change as it is and as it would be, and compares the images. */
export async function verified(
  { root, path, fence }: Allowed,
  choice: Choice,
  { env, signal }: { readonly env: Readonly<Record<string, string | undefined>>; readonly signal: AbortSignal },
): Promise<Verified> {
  const configurations = await configurationsOf(choice, root, [])
  const options = {
    ...askedOf(choice),
    paths: [path],
    ignore: [],
    context: undefined,
    target: undefined,
    'build-arg': [],
    engine: undefined,
    timeout: undefined,
    'no-rebuild': true,
    format: undefined,
    color: undefined,
    help: false,
  }
  return verifyFiles(options, { folder: root, fence, env, configurations, signal, say: () => {} })
}

function askedOf({ unsafe = false, transforms: names = [], exclude = [], aims = [] }: Choice): Asked {
  // A name that is a path would be loaded as code.
  for (const name of [...names, ...exclude]) find(name, ALL)
  return {
    transform: names,
    exclude,
    unsafe,
    for: aims,
    builder: undefined,
    set: [],
    config: undefined,
    'no-config': false,
  }
}

/** Those of the folder, of which no code is run; without a folder, what is chosen alone. */
function configurationsOf(choice: Choice, root: string | undefined, warnings: string[]): Promise<Configurations> {
  const asked = { ...askedOf(choice), 'no-config': root === undefined }
  return configure(asked, ALL, root ?? '/', (line) => warnings.push(line), false)
}

function shape(result: Result): Record<string, unknown> {
  if (result.status === 'failed' || result.status === 'skipped') {
    const { path, status, reason, line } = result
    return { path, status, reason, line }
  }
  const { path, status, before, after, created, notes, discarded, hidden } = result
  return {
    path,
    status,
    diff: unifiedDiff(path, before, after, { created }),
    changes: reasonsIn(result),
    leftAlone: notes,
    discarded,
    unsafeNotRun: hidden,
  }
}

/** Each change with what is behind it. */
function reasonsIn(result: Rewritten): readonly Record<string, unknown>[] {
  return changesOf(result).map(({ line, removed, added, transforms: names }) => ({
    line,
    removed: removed.join(''),
    added: added.join(''),
    transforms: names.map((name) => {
      const known = ALL.find((one) => one.name === name)
      return { name, summary: known?.summary, safety: known?.safety, page: pageOf(name) }
    }),
  }))
}
