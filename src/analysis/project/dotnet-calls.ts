// What `dotnet publish` and `dotnet build` are told: a project, where the result goes, and options that change neither.
//
// Source: learn.microsoft.com/dotnet/core/tools/dotnet-publish and dotnet-build; System.CommandLine joins a value by `=` or `:`.

import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { set } from './project.ts'

export interface DotnetCall {
  /** Projects, solutions and folders; none is the folder that it runs in. */
  readonly operands: readonly string[]
  /** What each option with a value is given, by its long name. */
  readonly options: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
}

const LONG: Readonly<Record<string, string>> = {
  '-a': '--arch',
  '-c': '--configuration',
  '-f': '--framework',
  '-o': '--output',
  '-r': '--runtime',
  '-s': '--source',
  '-v': '--verbosity',
}

const VALUED = set(
  '--arch --configuration --framework --output --runtime --source --verbosity --os --version-suffix --manifest',
)

const FLAGS = set(
  '--no-build --no-cache --no-dependencies --no-incremental --no-restore --no-logo --nologo --force --interactive',
  '--disable-build-servers --debug --no-self-contained',
)

/** They may stand alone, or with `true` or `false` behind them. */
const SWITCHES = set('--self-contained --sc --use-current-runtime --ucr --tl')

/** Properties that say for what and to where it builds, as options do. */
const LEADING = /^(?:TargetFrameworks?|PublishDir|OutputPath|OutDir|AssemblyName)$/i

/** Options of MSBuild, behind one dash, two or a slash: how many processes, what is logged. */
const OF_MSBUILD = /^(?:--?|\/)(?:m|maxcpucount|nr|nodereuse|clp|consoleloggerparameters)(?::\S+)?$|^\/v(?:erbosity)?:/i

/** Cuts the words behind the verb; a word that is not understood may be anything, its neighbour among it. */
export function dotnetCall({ words }: Command): DotnetCall | Reason {
  const operands: string[] = []
  const options = new Map<string, string>()
  const flags = new Set<string>()
  const rest = words.slice(2)
  for (let at = 0; at < rest.length; at++) {
    const { value, text, glob } = rest[at]!
    const unknown = { reason: `what ${text} means to dotnet ${words[1]!.text} is not known` }
    if (value === undefined || glob) return unknown
    const property = /^(?:--?|\/)(?:p|property)[:=]([\w.]+)=/.exec(value)?.[1]
    if (property !== undefined) {
      if (LEADING.test(property)) return unknown
      continue
    }
    if (OF_MSBUILD.test(value)) continue
    const isOption = value.startsWith('-') || (value.startsWith('/') && !/(?:\/.*\/|proj$|\.slnx?$)/.test(value))
    if (!isOption) {
      operands.push(value)
      continue
    }
    const [name = '', joined] = value.split(/[=:](.*)/s, 2)
    const long = LONG[name] ?? name
    if (VALUED.has(long)) {
      const given = joined ?? rest[++at]?.value
      if (given === undefined) return unknown
      options.set(long, given)
    } else if (SWITCHES.has(long)) {
      flags.add(long)
      if (/^(?:true|false)$/i.test(rest[at + 1]?.value ?? '')) at++
    } else if (FLAGS.has(long) && joined === undefined) flags.add(long)
    else return unknown
  }
  return { operands, options, flags }
}
