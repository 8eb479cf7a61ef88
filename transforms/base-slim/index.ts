// Builds on the slim variant of an image where the file shows that nothing of the full one is needed.

import { composeStarts } from '../../src/analysis/processes/compose-starts.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { allMade, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { assignments, heirs, lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isEntrypointOf } from '../../src/knowledge/images/entrypoints.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { hasUnknownSlim, LEFT_OUT, type Slim, slimOf } from '../../src/knowledge/images/slim-variants.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { FROM_ANOTHER_BASE } from '../../src/transform/declared/inherited.ts'
import type { Context, Transform } from '../../src/transform/transform.ts'
import { againstStart, againstSteps, isInstalled, type Site } from './calls.ts'
import { againstSources as againstNode } from './node.ts'
import { againstSources as againstPython } from './python.ts'
import { startedIn } from './started.ts'

export default {
  name: 'base-slim',
  summary: 'Build on the slim variant of debian, node, python and bun where nothing more is needed',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  why: `\`debian:12-slim\` has the packages of \`debian:12\`, without their manuals and translations, 30 megabytes less. \`node:20-slim\`
is \`node:20\` without the compilers, git, curl and the headers of a hundred libraries, about 800 megabytes less.

For debian and bun the file has to use nothing of the documentation. For node the lock file in the build context has to show that no
dependency runs a script while it is installed, and the sources that no other program is started: then nothing is compiled and
nothing called. For python every package that is installed has to be one that needs no compiler. What is started, the health check
among it, has to be there in the slim variant too, or installed by the file.

Unsafe: a program may look for a manual or a tool that no file of the build context names. Alpine variants have another C
library, and are never chosen.`,
  leavesAlone: [
    'other images than debian since 11, node, python and bun, and tags that are no plain version',
    'a stage whose layers reach no image, or that starts nothing',
    'documentation or translations that the file names, and packages that need them',
    'a script that is not in the build context, or that calls what is missing',
    'a start, a script of package.json or a health check that calls what is missing, or what is not known',
    'node without a build context, without a package-lock.json of npm 7 or later, or with other installs than `npm ci`',
    'node with dependencies that run scripts or come from git, and with sources that start other programs',
    'python with packages that may be compiled, and with sources that start other programs or load libraries',
    'manifests and lists that are not known to stand where they are installed, or that steps may change',
    'what is copied from another image, or from a stage that the slim variant could not replace',
  ],
  rules: [],
  references: ['https://hub.docker.com/_/debian', 'https://hub.docker.com/_/node', 'https://hub.docker.com/_/python'],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    return allMade(
      dockerfile,
      dockerfile.stages.map((stage) => fixOf(dockerfile, stage, context)),
      context,
    )
  },
} satisfies Transform

function fixOf(dockerfile: Dockerfile, stage: Stage, context: Context): Fix | Refusal | undefined {
  const { base } = stage
  if (!stage.ships || base.stage !== undefined || base.image !== base.text) return undefined
  const image = context.image(stage)
  const { name, configured } = image
  const stages = heirs(dockerfile.stages, stage)
  if (configured || startsNothing(stages.flatMap(({ instructions }) => instructions))) return undefined
  const slim = slimOf(name)
  if (slim === undefined) return hasUnknownSlim(name) ? { at: base.span, reason: UNKNOWN } : undefined
  const text = `${base.text.slice(0, base.text.length - (name.tag ?? '').length)}${slim.tag}`
  const refused = (reason: string): Refusal => ({ at: base.span, reason: `${text} would be smaller, but ${reason}` })
  const loss = lossOf(
    dockerfile,
    stages.flatMap(({ instructions }) => instructions),
  )
  if (loss !== undefined) return refused(loss)
  const doubt = doubtOf(dockerfile, stages, { image, slim }, context)
  return doubt === undefined || context.worthATry(base.span, refused(doubt).reason)
    ? [{ span: base.span, text }]
    : refused(doubt)
}

const UNKNOWN =
  'what the slim variant of this image lacks is not known: it is of debian since 11, node, python and bun, by a plain version'

/** Nobody sees then what is called in it. */
function startsNothing(all: readonly Instruction[]): boolean {
  const starts = all.some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT')
  return !starts || all.some(({ keyword }) => keyword === 'ONBUILD')
}

/** What the slim variant lacks that the file wants, and that no build would miss. */
function lossOf(dockerfile: Dockerfile, all: readonly Instruction[]): string | undefined {
  const text = all.map(({ span }) => dockerfile.text.slice(span.start, span.end)).join('\n')
  const folder = LEFT_OUT.find((path) => text.includes(path))
  return folder === undefined ? translations(dockerfile, all) : `the file names ${folder}`
}

/** What the slim variant may lack; `undefined` where it will do. */
function doubtOf(
  dockerfile: Dockerfile,
  stages: readonly Stage[],
  { image, slim }: { readonly image: Image; readonly slim: Slim },
  context: Context,
): string | undefined {
  const all = stages.flatMap(({ instructions }) => instructions)
  const site: Site = { dockerfile, context, image, without: slim.without, installed: new Set() }
  const started = startedIn(stages, (word) => isEntrypointOf(image, word))
  return (
    againstSteps(site, all) ??
    first(started, (one) => againstStart(site, one)) ??
    (slim.without === 'tools' ? againstProject(site, stages) : undefined)
  )
}

/** What is installed and brought along, and what the sources start. */
function againstProject(site: Site, stages: readonly Stage[]): string | undefined {
  const { dockerfile, image, context } = site
  const { files } = context
  if (files === undefined) return 'without the build context nothing shows that no dependency is compiled'
  const compose = againstCompose(files, site)
  if (compose !== undefined) return compose
  const others = broughtFrom(dockerfile, stages)
  if ('reason' in others) return others.reason
  // What was built there runs without what apt installed there.
  const odd = first(others.stages, (stage) => {
    if (context.image(stage).name.repository !== image.name.repository)
      return `what is copied from ${stage.name ?? 'another stage'} may need libraries`
    return againstSteps({ ...site, installed: new Set() }, stage.instructions)
  })
  if (odd !== undefined) return odd
  if (image.name.repository === 'python') return againstPython(files)
  const steps = [...stages, ...others.stages].flatMap(({ instructions }) => instructions)
  return installsNode(dockerfile, steps) ? againstNode(files) : 'no step installs its packages by package-lock.json'
}

/** Programs of the full images that commands and health checks of compose files like to call. */
const TOOLS = new Set('curl wget git make gcc g++ ssh rsync unzip ps pgrep pkill nc convert identify svn'.split(' '))

function againstCompose(files: BuildContext, site: Site): string | undefined {
  for (const { path, words } of composeStarts(files)) {
    const tool = words.map(nameOf).find((word) => TOOLS.has(word) && !isInstalled(site, word))
    if (tool !== undefined) return `${path} calls ${tool}, which may be missing`
  }
  return undefined
}

function installsNode(dockerfile: Dockerfile, steps: readonly Instruction[]): boolean {
  const commands = steps.flatMap((step) => dockerfile.script(step)?.commands ?? [])
  return commands.some((command) => callOf(command)?.manager === 'npm')
}

/** The stages of the file that others copy from, and those that these are built on. */
function broughtFrom(dockerfile: Dockerfile, stages: readonly Stage[]): { readonly stages: readonly Stage[] } | Reason {
  const found = new Set<Stage>()
  const open = [...stages]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const instruction of one.instructions) {
      const from = copyOf(instruction)?.from
      if (from === undefined) continue
      const other = dockerfile.stages.find(
        ({ name, index }) => index < one.index && (name === from.toLowerCase() || String(index) === from),
      )
      if (other === undefined) return { reason: `what is copied from ${from} may need libraries` }
      for (const stage of lineage(other)) {
        if (found.has(stage) || stages.includes(stage)) continue
        found.add(stage)
        open.push(stage)
      }
    }
  }
  return { stages: [...found] }
}

function first<Item>(items: readonly Item[], ask: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const answer = ask(item)
    if (answer !== undefined) return answer
  }
  return undefined
}

const LANGUAGES = new Set(['LANG', 'LANGUAGE', 'LC_ALL', 'LC_MESSAGES'])

function translations({ reading }: Dockerfile, all: readonly Instruction[]): string | undefined {
  const settings = all.filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
  const foreign = settings
    .flatMap((instruction) => assignments(instruction, reading.escape))
    .find(({ name, raw = '' }) => LANGUAGES.has(name) && !/^["']?(?:C|POSIX|en)\b|^["']?en_|^["']?C\./.test(raw))
  return foreign === undefined ? undefined : `${foreign.name} asks for translations`
}
