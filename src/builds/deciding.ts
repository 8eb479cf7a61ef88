// What decides where a Dockerfile is built: lines that name it, lines that may, and what it needs.

import { relativePath } from '../files/place.ts'
import type { Build } from './build.ts'
import { fittingFolder, mayBeCalled, mayFit, type Question } from './fitting.ts'

/** Where a Dockerfile is built, and how that is known. */
export interface Decision {
  /** Absolute. */
  readonly folder: string
  /**
   * - `told`: a file of the repository, or the user, says so.
   * - `proved`: a build from any other folder would fail.
   * - `assumed`: nothing speaks against it, and nothing decides; no safe transform may act on it.
   */
  readonly basis: 'told' | 'proved' | 'assumed'
  /** The place that says so, or the needs that decided, in words. */
  readonly evidence: string
  /** Of an assumption: why it is no more. */
  readonly doubt?: string
}

export type Decided = Decision | { readonly folder: undefined; readonly reason: string }

export interface Evidence {
  /** Absolute and without links: the Dockerfile. */
  readonly file: string
  /** Builds that name it. */
  readonly named: readonly Build[]
  /** Builds that may be of any Dockerfile, and not of one in their own context. */
  readonly open: readonly Build[]
  /** All of the repository was looked through. */
  readonly complete: boolean
  readonly question: Question
}

export function decide(evidence: Evidence): Decided {
  const { named } = evidence
  return named.length > 0 ? byLines(named, evidence) : byNeeds(evidence)
}

/** A literal that names the file decides; where lines differ, or hold variables, what it needs may. */
function byLines(named: readonly Build[], { question }: Evidence): Decided {
  const { root } = question
  const told = named.filter((build) => build.context !== undefined)
  const vague = named.find(({ context }) => context === undefined)
  const folders = [...new Set(told.map(({ context }) => context!))]
  const [first] = told
  const doubt = vague === undefined ? undefined : `${vague.where} builds it from a place that is not known`
  if (first === undefined) {
    const found = fittingFolder(question)
    return found.folder !== undefined && found.basis === 'proved' ? assumed(found, doubt!) : unknown(doubt!)
  }
  if (folders.length === 1) {
    const decision: Decision = { folder: first.context!, basis: 'told', evidence: first.where }
    return doubt === undefined ? decision : assumed(decision, doubt)
  }
  const fitting = folders.filter((folder) => mayFit(folder, question))
  const of = (build: Build): string => `${relativePath(root, build.context!)} (${build.where})`
  const other = told.find(({ context }) => context !== first.context)!
  const several = `it is built from several folders: ${of(first)} and ${of(other)}`
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return unknown(several)
  const where = told.find(({ context }) => context === only)!.where
  return assumed({ folder: only, evidence: where }, several)
}

/** Nothing names it: what it needs decides, and lines that may be of it speak against. */
function byNeeds({ file, open, complete, question }: Evidence): Decided {
  const found = fittingFolder(question)
  if (found.folder === undefined) return unknown(`nothing says from which folder it is built, and ${found.reason}`)
  if (!question.takes) return found
  const concerning = open.filter(({ like }) => mayBeCalled(file, like))
  const against = concerning.find(
    ({ context }) => context !== undefined && context !== found.folder && mayFit(context, question),
  )
  if (against !== undefined && found.basis === 'assumed')
    return unknown(`${against.where} may build it: a variable names what is built there`)
  const vague = against ?? concerning.find(({ context }) => context === undefined)
  if (vague !== undefined) return assumed(found, `${vague.where} may build it: a variable names what is built there`)
  if (!complete) return assumed(found, 'the repository is too large to look for what builds it')
  return found.basis === 'proved'
    ? found
    : assumed(found, `nothing says from which folder it is built, and ${found.doubt}`)
}

function assumed({ folder, evidence }: Pick<Decision, 'folder' | 'evidence'>, why: string): Decision {
  return { folder, basis: 'assumed', evidence, doubt: `${why}; --context names it` }
}

function unknown(reason: string): Decided {
  return { folder: undefined, reason: reason.includes('--context') ? reason : `${reason}; --context names it` }
}
