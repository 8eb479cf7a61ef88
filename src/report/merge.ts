// The command dockershift merge-reports: one report of those that the shards of a run wrote.

import { rowsOf } from '../cli/help.ts'
import type { Option } from '../cli/option-table.ts'
import { readTable, UserError } from '../cli/options.ts'
import { isRecord } from '../record.ts'
import type { GitlabIssue } from './gitlab.ts'
import { escaped, type JsonReport, type JsonResult, type JsonShard, jsonOf } from './json.ts'

export const MERGE_OPTIONS = [
  { name: 'output', short: 'o', kind: 'one', value: 'FILE', help: 'where the report goes, instead of standard output' },
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
] as const satisfies readonly Option[]

export interface MergeOptions {
  readonly paths: readonly string[]
  readonly output: string | undefined
  readonly help: boolean
}

/** @throws UserError for a mistake in the arguments */
export function readMergeOptions(args: readonly string[]): MergeOptions {
  const options = readTable(MERGE_OPTIONS, args) as unknown as MergeOptions
  if (!options.help && options.paths.length === 0)
    throw new UserError('merge-reports needs the reports of all shards; name their files')
  return options
}

/** @param columns of the terminal */
export function mergeHelp(columns?: number): string {
  return `Usage: dockershift merge-reports FILE...

Makes one report of those that the parts of a run wrote with --shard, in whatever order they are named: of json, sarif
or gitlab. A part that is missing or given twice is a mistake; a report of gitlab does not say which part it is, so that
only one given twice can be told.

${rowsOf(MERGE_OPTIONS, columns)}

Exit codes: 0 done; 2 a mistake in the command, or reports that are not the parts of one run.
`
}

/** A report as it was read. */
export interface ReportText {
  /** Its file, for messages. */
  readonly name: string
  readonly text: string
}

/** What is read of a SARIF log; the rest goes through as it is. */
interface SarifRun {
  readonly tool: { readonly driver: { readonly name: string; readonly version: string } }
  readonly results: readonly SarifResult[]
  readonly invocations: readonly SarifInvocation[]
  readonly properties?: { readonly shard?: JsonShard }
}

interface SarifResult {
  readonly partialFingerprints?: Readonly<Record<string, string>>
}

interface SarifInvocation {
  readonly executionSuccessful: boolean
  readonly toolExecutionNotifications: readonly object[]
}

interface SarifLog {
  readonly runs: readonly [SarifRun]
}

type Report =
  | { readonly kind: 'json'; readonly name: string; readonly value: JsonReport }
  | { readonly kind: 'sarif'; readonly name: string; readonly value: SarifLog }
  | { readonly kind: 'gitlab'; readonly name: string; readonly value: readonly GitlabIssue[] }

type Of<Kind extends Report['kind']> = Extract<Report, { readonly kind: Kind }>

/**
 * The one report.
 *
 * @throws UserError for reports that are not the parts of one run
 */
export function merged(texts: readonly ReportText[]): string {
  const reports = texts.map(readReport)
  const [first] = reports
  const other = reports.find(({ kind }) => kind !== first?.kind)
  if (first === undefined || other !== undefined)
    throw new UserError(
      `${first?.name} is a report of ${first?.kind}, and ${other?.name} one of ${other?.kind}; merge those of one format`,
    )
  const of = <Kind extends Report['kind']>(kind: Kind): Of<Kind>[] =>
    reports.filter((report): report is Of<Kind> => report.kind === kind)
  switch (first.kind) {
    case 'json':
      return mergedJson(of('json'))
    case 'sarif':
      return mergedSarif(of('sarif'))
    case 'gitlab':
      return mergedGitlab(of('gitlab'))
  }
}

function readReport({ name, text }: ReportText): Report {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UserError(`${name}: it is no JSON, or it was cut off; give what --format json, sarif or gitlab wrote`)
  }
  if (isJson(value)) {
    if (value.version !== 1)
      throw new UserError(`${name}: its version is ${JSON.stringify(value.version)}, and this dockershift reads 1`)
    return { kind: 'json', name, value }
  }
  if (isSarif(value)) return { kind: 'sarif', name, value }
  if (isGitlab(value)) return { kind: 'gitlab', name, value }
  throw new UserError(`${name}: dockershift did not write it; give what --format json, sarif or gitlab wrote`)
}

function isJson(value: unknown): value is JsonReport {
  return (
    isRecord(value) &&
    typeof value.dockershift === 'string' &&
    Array.isArray(value.results) &&
    value.results.every((one: unknown) => isRecord(one) && typeof one.path === 'string') &&
    isRecord(value.summary)
  )
}

function isSarif(value: unknown): value is SarifLog {
  if (!isRecord(value) || !Array.isArray(value.runs)) return false
  const all: readonly unknown[] = value.runs
  const [run] = all
  return (
    all.length === 1 &&
    isRecord(run) &&
    isRecord(run.tool) &&
    isRecord(run.tool.driver) &&
    run.tool.driver.name === 'dockershift' &&
    Array.isArray(run.results) &&
    Array.isArray(run.invocations)
  )
}

function isGitlab(value: unknown): value is readonly GitlabIssue[] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => isRecord(one) && typeof one.fingerprint === 'string' && isRecord(one.location))
  )
}

/** File after file, as the whole run has them; then the ignore files, which each part looks at by itself. */
function mergedJson(reports: readonly Of<'json'>[]): string {
  sameVersion(reports, ({ dockershift }) => dockershift)
  const parts = inOrder(reports, ({ shard }) => shard).map(({ value: { results } }) => ({
    files: results.filter(({ path }) => !isIgnoreFile(path)),
    ignoreFiles: results.filter(({ path }) => isIgnoreFile(path)),
  }))
  const files: JsonResult[] = []
  for (let i = 0; parts.some((part) => i < part.files.length); i++)
    for (const part of parts) files.push(...part.files.slice(i, i + 1))
  refuseDouble(files, reports)
  const ignoreFiles = new Map<string, JsonResult>()
  for (const result of parts.flatMap((part) => part.ignoreFiles)) {
    // One part may have written it before another one looked.
    const known = ignoreFiles.get(result.path)
    if (known === undefined || (known.status !== 'changed' && result.status === 'changed'))
      ignoreFiles.set(result.path, result)
  }
  const last = [...ignoreFiles.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const summaries = reports.map(({ value: { summary } }) => summary)
  return jsonOf(reports[0]!.value.dockershift, [...files, ...last], {
    complete: summaries.every(({ complete }) => complete),
    written: summaries.some(({ written }) => written),
  })
}

function isIgnoreFile(path: string): boolean {
  return /(^|[/.])dockerignore$/.test(path)
}

function refuseDouble(results: readonly JsonResult[], reports: readonly Of<'json'>[]): void {
  const seen = new Set<string>()
  for (const { path } of results) {
    if (seen.has(path))
      throw new UserError(
        `${path} is in two of ${reports.map(({ name }) => name).join(', ')}: they are not the parts of one run`,
      )
    seen.add(path)
  }
}

/** One run with the results of all: who shows it takes several runs for several tools. */
function mergedSarif(reports: readonly Of<'sarif'>[]): string {
  sameVersion(reports, ({ runs: [run] }) => run.tool.driver.version)
  const ordered = inOrder(reports, ({ runs: [run] }) => run.properties?.shard)
  const runs = ordered.map(({ value }) => value.runs[0])
  const seen = new Set<string>()
  const results = runs
    .flatMap((run) => run.results)
    // Each part looks at an ignore file that it shares with another one.
    .filter(({ partialFingerprints = {} }) => isNew(seen, JSON.stringify(partialFingerprints)))
  const invocations = runs.flatMap((run) => run.invocations)
  const executionSuccessful = invocations.every((one) => one.executionSuccessful)
  const toolExecutionNotifications = invocations.flatMap((one) => one.toolExecutionNotifications)
  const { properties: _, results: __, invocations: ___, ...run } = runs[0]!
  const { runs: ____, ...log } = ordered[0]!.value
  const lines = results.map((result) => `\n${escaped(result)}`).join(',')
  const head = `${escaped({ ...log, runs: [] }).slice(0, -2)}${escaped(run).slice(0, -1)},"results":[`
  return `${head}${lines}\n],"invocations":${escaped([{ executionSuccessful, toolExecutionNotifications }])}}]}\n`
}

function mergedGitlab(reports: readonly Of<'gitlab'>[]): string {
  const from = new Map<string, string>()
  const issues: GitlabIssue[] = []
  for (const { name, value } of reports) {
    for (const issue of value) {
      const { fingerprint, location } = issue
      const other = from.get(fingerprint)
      if (other === undefined) issues.push(issue)
      else if (!isIgnoreFile(location.path))
        throw new UserError(`${location.path} is in ${other} and in ${name}: they are not the parts of one run`)
      from.set(fingerprint, name)
    }
  }
  return `[${issues.map((issue) => `\n${escaped(issue)}`).join(',')}\n]\n`
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function sameVersion<R extends Report>(reports: readonly R[], versionOf: (value: R['value']) => string): void {
  const [first] = reports
  const version = first === undefined ? '' : versionOf(first.value)
  const other = reports.find(({ value }) => versionOf(value) !== version)
  if (other !== undefined)
    throw new UserError(
      `${first?.name} is of dockershift ${version}, and ${other.name} of ${versionOf(other.value)}; use one version for all shards`,
    )
}

/**
 * The parts in their order.
 *
 * @throws UserError unless each of them is there once
 */
function inOrder<R extends Report>(reports: readonly R[], shardOf: (value: R['value']) => JsonShard | undefined): R[] {
  const byIndex = new Map<number, R>()
  let count: number | undefined
  for (const report of reports) {
    const shard = shardOf(report.value)
    if (shard === undefined)
      throw new UserError(`${report.name}: it is no part of a run; merge what dockershift --shard wrote`)
    const { index } = shard
    const double = byIndex.get(index)
    if (count !== undefined && shard.count !== count)
      throw new UserError(`${report.name} is part ${index} of ${shard.count}, and ${reports[0]!.name} one of ${count}`)
    if (double !== undefined)
      throw new UserError(`${double.name} and ${report.name} are both part ${index} of ${shard.count}; give each once`)
    count = shard.count
    byIndex.set(index, report)
  }
  const all = Array.from({ length: count ?? 0 }, (_, i) => byIndex.get(i + 1))
  const missing = all.flatMap((report, i) => (report === undefined ? [i + 1] : []))
  if (missing.length > 0)
    throw new UserError(
      `${missing.length === 1 ? 'part' : 'parts'} ${missing.join(', ')} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing; name all of them`,
    )
  return all.filter((report) => report !== undefined)
}
