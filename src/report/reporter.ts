// What a report format is: text for the start, for each result as it comes, and for the end.

import { posix } from 'node:path'
import type picocolors from 'picocolors'
import type { ReportFile } from '../cli/options.ts'
import type { Result } from '../rewrite/result.ts'
import type { About } from '../transform/transform.ts'
import type { PageProof } from './page.ts'
import type { Tally } from './tally.ts'
import type { Growth } from './tried.ts'

export interface Reporter {
  /** In front of the first result. */
  readonly opening: string
  /** '' for a result that the format does not show. */
  result(result: Result): string
  /** Behind the last result. */
  closing(tally: Tally, run: RunEnd): string
}

/** How a run ended. */
export interface RunEnd {
  /** false: it was stopped before the last file. */
  readonly complete: boolean
  /** The files were written. */
  readonly written: boolean
  /** Which of the files below the paths count, where not all do: `changed since main`. */
  readonly only?: string | undefined
  /** The transforms that were asked for by their names: whoever did wants to hear of each place why nothing happened. */
  readonly named?: readonly string[]
  /** How many files the user leaves out where they were searched for, a line for each place that says so. */
  readonly leftOut?: readonly string[]
  /** The files that changed or would, where no diff on the same screen names them. */
  readonly changed?: readonly string[]
  /** Where the report is, if not on the same screen. */
  readonly report?: ReportFile | undefined
  /** Unsafe transforms that were not run, and not asked either what they would do. */
  readonly unmeasured?: readonly string[]
  /** What was refused when it was asked about, a line each. */
  readonly refused?: readonly string[]
  /** What is left out while others that do the like changed something, a line each. */
  readonly alike?: readonly string[]
  /** Commands to suggest; `undefined` where there is nothing to. */
  readonly toWrite?: string
  readonly toShowHidden?: string
}

/** Functions that colour a text; each gives it back unchanged where there are no colours. */
export type Colors = ReturnType<typeof picocolors.createColors>

/** Where a report goes. */
export interface Target {
  /** Onto a screen: colours are welcome, and text from files must not steer it. Else the bytes count. */
  readonly terminal: boolean
  readonly colors: Colors
  /** The way from the repository's top to the user's folder, with slashes; '' at the top and outside of any repository. */
  readonly prefix: string
  /** Absolute: where `prefix` starts, the repository's top. */
  readonly top?: string
  readonly version: string
  /** Those that ran: a report may say what each is for. */
  readonly transforms: readonly About[]
  /** Which part of the files the run is over. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined
  /** What verify found, as Markdown: for a pull request's body. */
  readonly proofs?: string | undefined
  /** The same for the HTML report. */
  readonly pageProofs?: readonly PageProof[] | undefined
  /** How much larger an image may become. */
  readonly growth?: Growth | undefined
  /** The script and the style of the HTML report, which the build makes of web/report. */
  readonly page?: { readonly script: string; readonly style: string } | undefined
}

/**
 * The path that a diff must bear: from the repository's top, as in git's own diffs; one outside of it from the root.
 *
 * git apply reads it so in every folder of the repository. A path from the user's folder would lead astray in `app`,
 * where `app/Dockerfile` may mean `app/app/Dockerfile`; one that climbs makes git apply refuse all that comes with it.
 */
export function diffPath(path: string, { prefix, top = '/' }: Pick<Target, 'prefix' | 'top'>): string {
  if (posix.isAbsolute(path)) return path.slice(1)
  const fromTop = posix.join(prefix, path)
  return isBeyond(fromTop) ? posix.resolve(top, fromTop).slice(1) : fromTop
}

/** Whether a path from a folder leads out of it. */
function isBeyond(path: string): boolean {
  return path === '..' || path.startsWith('../')
}

/** Whether a path leads out of the user's repository, which git apply knows no further than. */
export function isOutsideRepository(path: string, { prefix }: Pick<Target, 'prefix'>): boolean {
  return posix.isAbsolute(path) || isBeyond(posix.join(prefix, path))
}

/** Whether a path leads out of the user's folder. */
export function isOutside(path: string): boolean {
  return isBeyond(path) || posix.isAbsolute(path)
}
