// Moves a .NET program out of the image that builds it, into one with a runtime alone.

import { stepsIn } from '../../src/analysis/filesystem/build-steps.ts'
import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { filesOf, projectRoot } from '../../src/analysis/filesystem/program-files.ts'
import { namedLike } from '../../src/analysis/images/images.ts'
import { dotnetCall } from '../../src/analysis/project/dotnet-calls.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { isIn, nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { madeOrDeclined, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import {
  againstLeaving,
  lastOfBuild,
  type OneStage,
  onlyStage,
  rewrittenStart,
  sourcesBefore,
} from '../../src/transform/kit/one-stage.ts'
import { runs } from '../../src/transform/runs.ts'
import { mentions, type Transform } from '../../src/transform/transform.ts'
import {
  ADDRESSES,
  defaultPort,
  literalsIn,
  type Project,
  runtimeOf,
  SEARCHES,
  SERVES,
  STARTS_OTHERS,
} from './dotnet.ts'
import { projectAt } from './projects.ts'

export default {
  name: 'dotnet-final-stage',
  summary: 'Ship .NET programs in a final stage with a runtime alone',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('dotnet'),
  why: `The SDK holds compilers, NuGet and templates, about 800 megabytes; what \`dotnet publish -o\` leaves runs on \`aspnet\` or \`runtime\`, a
quarter of that. The final stage has the runtime of the same version over the same distribution. The published folder stays at its
path; the settings of the image go with it, and the files that the program finds in the folder that it runs in.

Unsafe: libraries may want files, or tools of the SDK, that nobody knows of, and images of ASP.NET Core say on which port a server
listens, as those of the SDK do not.`,
  leavesAlone: [
    'a start that is not `dotnet` with a program that is published by `dotnet publish -o`',
    'a project for another version of .NET than that of the image',
    'on Alpine a program that may ask for cultures or time zones, which the runtime there lacks',
    'a web server whose port nothing says: no ASPNETCORE_URLS, and no EXPOSE of the port of the new image',
    'a build context that is not known, or without the project and its sources',
    'programs that start others, or look for files by themselves',
    'other commands, and packages that the program may need',
    'HEALTHCHECK, compose files for development, users by name, and files that belong to a user before the build is done',
    'several stages',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: [
    'https://learn.microsoft.com/dotnet/core/docker/build-container',
    'https://docs.docker.com/build/building/multi-stage/',
  ],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    if (scene === undefined || context.image(scene.stage).name.repository !== 'dotnet/sdk') return dockerfile
    return madeOrDeclined(dockerfile, fixOf(scene), context)
  },
} satisfies Transform

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  const at = stage.from.span
  const image = context.image(stage)
  const last = lastOfBuild(scene, isPublish)
  if (last === undefined) return undefined
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const odd = againstLeaving(scene, last)
  if (odd !== undefined) return odd
  const { workdir } = dockerfile.settings(entry.instruction)
  const [program, dll = ''] = entry.words
  const path = resolve(workdir, dll)
  if (program !== 'dotnet' || !dll.endsWith('.dll') || path === undefined)
    return {
      at: entry.instruction.span,
      reason: 'what this starts needs the SDK, or may: start the published program, as in dotnet app.dll',
    }
  const built = builtIn(scene, path)
  if ('reason' in built) return built
  const sources = sourcesBefore(scene, last)
  if ('reason' in sources) return sources
  const needs = needsOf(scene, entry, sources.copied, built, workdir ?? '/')
  if ('reason' in needs) return { at, reason: needs.reason }
  const runtime = image.assumed ? undefined : runtimeOf(image.name, needs.project)
  if (runtime === undefined)
    return {
      at,
      reason:
        'which runtime belongs to this project and image cannot be told: both have to say the same version of .NET',
    }
  const base = namedLike(image, runtime, at)
  if (typeof base !== 'string') return base
  const paths = needs.paths.filter((one) => !isIn(one, [built.output]))
  return splitStage(dockerfile, {
    stage,
    base,
    last,
    copies: (from) => [...paths, built.output].map((one) => `--from=${from} ${one} ${one}`),
    rewritten: rewrittenStart(entry),
    workdir: '/',
    buildOnly: new Set(['NUGET_PACKAGES', 'NUGET_XMLDOC_MODE', 'DOTNET_CLI_TELEMETRY_OPTOUT', 'DOTNET_NOLOGO']),
    edits: [],
  })
}

function isPublish({ name, words }: Command): boolean {
  return name === 'dotnet' && words[1]?.value === 'publish'
}

interface Built {
  /** The published folder in the image. */
  readonly output: string
  /** The project file in the image, or the folder that holds it. */
  readonly project: string
}

const HELPERS = new Set(['git', 'curl', 'wget', 'ca-certificates', 'unzip', 'bash'])

/** Verbs that leave nothing which the published program needs. */
const QUIET = new Set(['restore', 'build', 'test', 'clean', 'format', '--info', '--version', 'nuget'])

/** Which command publishes the program, as long as every one is known. */
function builtIn({ dockerfile, stage, context }: OneStage, dll: string): Built | Refusal {
  let found: Built | undefined
  const scripts = runs(dockerfile, context).map(({ script }) => script)
  for (const step of stepsIn(dockerfile, scripts, HELPERS)) {
    if ('reason' in step) return step
    const { command, script, folder, at } = step
    if (command.name === 'dotnet' && QUIET.has(command.words[1]?.value ?? '')) continue
    if (!isPublish(command) || !command.certain)
      return {
        at,
        reason: `what ${command.name ?? 'this'} leaves may be needed where the program runs: split the stages by hand`,
      }
    const published = publishedBy(command, folder)
    if ('reason' in published) return { at, reason: published.reason }
    if (mounted(script.instruction, published.output))
      return { at, reason: 'the program is left in a mount, and so not in the image' }
    if (isIn(dll, [published.output])) found = published
  }
  return found ?? { at: stage.from.span, reason: `that dotnet publish makes ${dll} cannot be told` }
}

function publishedBy(command: Command, folder: string): Built | Reason {
  const call = dotnetCall(command)
  if ('reason' in call) return call
  const [operand = '.', ...more] = call.operands
  const given = call.options.get('--output')
  const output = given === undefined ? undefined : resolve(folder, given)
  const project = resolve(folder, operand)
  if (output === undefined || output === '/' || project === undefined || more.length > 0)
    return { reason: 'where dotnet publish leaves the program cannot be told: name the folder with -o' }
  return { output, project }
}

/** What goes with the program, and the project that it is; or why that cannot be told. */
function needsOf(
  { context, dockerfile, stage }: OneStage,
  entry: Entry,
  copied: ReadonlyMap<string, CopiedFile>,
  built: Built,
  workdir: string,
): { readonly project: Project; readonly paths: readonly string[] } | Reason {
  const read = ({ source }: CopiedFile): string => context.files?.text(source) ?? ''
  const isProject = (path: string): boolean => /\.(?:cs|fs|vb)proj$/.test(path)
  const own = [...copied.values()].filter(
    ({ path }) => isProject(path) && (path === built.project || parentOf(path) === built.project),
  )
  const project = own.length === 1 ? projectAt(copied, read, own[0]!) : undefined
  if (project === undefined)
    return { reason: `the project of ${built.project} is not in the build context, or says not what it is` }
  const sources = [...copied.values()].filter(({ path }) => /\.(?:cs|fs|vb|cshtml|razor)$/.test(path))
  if (sources.length === 0) return { reason: 'the sources of the program are not in the build context' }
  const starter = sources.find((file) => STARTS_OTHERS.test(read(file)))
  if (starter !== undefined) return { reason: `${starter.source} starts other programs, or needs the SDK` }
  const settings = [...copied.values()].filter(({ path }) => /\/appsettings[\w.]*\.json$/.test(path))
  const said = [
    ...dockerfile.instructions.filter(({ keyword }) => keyword === 'ENV').flatMap((one) => envTexts(dockerfile, one)),
    ...entry.words.slice(2),
    ...entry.more,
  ]
  const zoned = sources.find((file) => read(file).includes('TimeZoneInfo'))
  const isAlpine = context.image(stage).distro?.family === 'alpine'
  const odd = isAlpine ? againstAlpine(project, said, zoned?.source) : undefined
  if (odd !== undefined) return { reason: odd }
  const speaks = [...said, ...sources.map(read), ...settings.map(read)]
  const ports = stage.instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ text }) => text.split(/\s+/))
  const isSaid = ADDRESSES.some((sign) => speaks.some((text) => text.includes(sign)))
  const port = String(defaultPort(project.framework ?? 0))
  const isServer = project.isWeb || sources.some((file) => SERVES.test(read(file)))
  if (isServer && !isSaid && !ports.some((one) => one.split('/')[0] === port))
    return {
      reason: `the image of ASP.NET Core listens on ${port}, and nothing says that the server should: set ASPNETCORE_URLS`,
    }
  const texts = [...said, ...sources.flatMap((file) => literalsIn(read(file))), ...(isServer ? WEB : ['appsettings'])]
  // What is published stands beside the program: its project is looked into only where it runs in there, or names it.
  const root = projectRoot(own[0]!.path)
  const asked = [...texts, ...settings.map(read)].flatMap((text) => text.split(/[\s"'/\\=:;,]+/))
  const isCaller = sources.some((file) => read(file).includes('CallerFilePath'))
  const isApart = !isIn(workdir, [root]) && !isCaller && !asked.includes(nameOf(root))
  const reached = isApart ? new Map([...copied].filter(([, { path }]) => !isIn(path, [root]))) : copied
  const paths = filesOf(reached, {
    folder: workdir,
    texts,
    isSource: (path) =>
      isProject(path) || /\.(?:cs|fs|vb|cshtml|razor|sln|slnx|props|targets)$|\/(?:bin|obj|Properties)\//.test(path),
    embedded: () => false,
    searching: sources.find((file) => SEARCHES.test(read(file)))?.source,
  })
  return 'reason' in paths ? paths : { project, paths }
}

/** What an ENV says, and with its variables put in. */
function envTexts(dockerfile: Dockerfile, instruction: Instruction): readonly string[] {
  const { variables } = dockerfile.settings(instruction)
  const expanded = expand(instruction.text, dockerfile.reading.escape, (name) => variable(variables, name)?.value)
  return expanded === undefined ? [instruction.text] : [instruction.text, expanded]
}

/**
 * What the runtime on Alpine lacks, and the SDK there has: cultures, and time zones.
 *
 * Source: the Dockerfiles of dotnet/dotnet-docker, runtime-deps and sdk on Alpine.
 */
function againstAlpine(
  { isInvariant }: Project,
  said: readonly string[],
  zoned: string | undefined,
): string | undefined {
  if (!isInvariant && !said.some((text) => /\bDOTNET_SYSTEM_GLOBALIZATION_INVARIANT[= ]["']?(?:1|true)\b/i.test(text)))
    return 'the runtime on Alpine knows no cultures, as the SDK there does: set InvariantGlobalization in the project'
  return zoned === undefined ? undefined : `${zoned} asks for time zones, which the runtime on Alpine lacks`
}

/** A web server looks for these in the folder that it runs in. */
const WEB = ['appsettings', 'wwwroot']
