// Runs Java programs on the JRE of the image that they run on, where nothing of the JDK is used.

import { isPlainProgram } from '../src/analysis/images/drop-in.ts'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { saysName } from '../src/dockerfile/model/names-in-text.ts'
import { processOf } from '../src/dockerfile/model/process.ts'
import { allMade, type Refusal } from '../src/dockerfile/model/refusal.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import type { Stage } from '../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../src/files/build-context.ts'
import { runtimeOf, TOOLS_OF_JDK, USES_OF_JDK } from '../src/knowledge/images/temurin.ts'
import { callOf } from '../src/knowledge/packages/managers.ts'
import { isInit, programOf } from '../src/knowledge/programs/inits.ts'
import { javaStart } from '../src/knowledge/programs/java-starts.ts'
import { FROM_ANOTHER_BASE } from '../src/transform/declared/inherited.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'base-jre',
  summary: 'Run Java programs on a JRE where they use nothing of the JDK',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('eclipse-temurin'),
  why: `\`eclipse-temurin:21\` is a JDK: it has a compiler and the tools that look into running programs, about 200 megabytes that a program
does not need. \`eclipse-temurin:21-jre\` has the same Java over the same distribution without them.

It is done for the stage that is shipped where it starts \`java\`, and neither the file nor the sources in the build context use a tool
of the JDK. Unsafe: somebody may call \`jcmd\` or \`jstack\` in the container, and a library may do so too.`,
  leavesAlone: [
    'a stage that starts something else than `java`, or builds',
    'a file of source that java starts, and options that are not known',
    'tools of the JDK that the file names, or that the sources use',
    'sources that start other programs',
    'a program whose sources are not in the build context, and a build context that is not known',
    'other images than Eclipse Temurin, a digest, and a tag in a variable',
    'a stage that others are built on',
  ],
  rules: [],
  references: ['https://hub.docker.com/_/eclipse-temurin', 'https://adoptium.net/temurin/'],
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
  if (dockerfile.stages.some((other) => other.base.stage === stage)) return undefined
  const image = context.image(stage)
  const isTemurin = image.name.repository === 'eclipse-temurin'
  const runtime = image.configured || !isTemurin ? undefined : runtimeOf(image.name)
  const name = runtime === undefined ? undefined : image.named(runtime)
  if (name === undefined) return undefined
  const words = wordsOfJava(stage)
  // A stage that starts nothing, with others below it, is there to build.
  const isLast = stage === dockerfile.stages.at(-1)
  if (words === undefined && !isLast && startOf(stage) === undefined) return undefined
  const reason = (words === undefined ? notJava(stage) : againstStart(words)) ?? against(dockerfile, stage, context)
  if (reason !== undefined) return { at: base.span, reason: `${name} would be smaller, but ${reason}` }
  return [{ span: base.span, text: name }]
}

/** What stands behind `java`, where that is started, behind an init or not, and nothing that a shell makes of it. */
function wordsOfJava(stage: Stage): readonly string[] | undefined {
  const { entrypoint, command } = processOf(stage)
  const words = [entrypoint, command].flatMap((one) => one?.strings ?? [])
  const at = words.findIndex((word) => !isInit(word) && !word.startsWith('-'))
  return programOf(words[at] ?? '') === 'java' ? words.slice(at + 1) : undefined
}

/** What is started where that is not `java` itself. */
function notJava(stage: Stage): string {
  const start = startOf(stage)
  if (start === undefined) return 'nothing here says what it starts'
  const { keyword, text, form, strings = text.trim().split(/\s+/) } = start
  const program = strings.find((word) => !isInit(word) && !word.startsWith('-'))
  return form !== 'exec' && programOf(program ?? '') === 'java'
    ? `its ${keyword} is in shell form: start java in exec form`
    : `it starts ${program ?? 'no program'}, which may need the JDK`
}

function startOf(stage: Stage): Instruction | undefined {
  const { entrypoint, command } = processOf(stage)
  return entrypoint ?? command ?? undefined
}

const OF_SOURCE = 'a file of source that java starts needs the compiler'

function againstStart(words: readonly string[]): string | undefined {
  if (words.some((word) => word.endsWith('.java'))) return OF_SOURCE
  return javaStart(words) === undefined
    ? `what java starts with ${words.join(' ') || 'no words'} is not known`
    : undefined
}

function against(dockerfile: Dockerfile, stage: Stage, { files }: Context): string | undefined {
  const tool = stage.instructions
    .flatMap(({ span }) => TOOLS_OF_JDK.filter((name) => saysName(dockerfile.text.slice(span.start, span.end), name)))
    .at(0)
  if (tool !== undefined) return `the file names ${tool}`
  const check = stage.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK')
  if (check !== undefined && /\.java\b/.test(check.text)) return OF_SOURCE
  for (const instruction of stage.instructions) {
    const reason = instruction.keyword === 'RUN' ? inScript(dockerfile, instruction) : undefined
    if (reason !== undefined) return reason
  }
  return inSources(files)
}

const OF_SYSTEM = new Set('useradd groupadd usermod groupmod adduser addgroup keytool java'.split(' '))

function inScript(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) return 'a RUN cannot be read'
  for (const command of script.commands) {
    const { name } = command
    if (name === 'java' && command.words.some(({ text }) => /\.java\b/.test(text))) return OF_SOURCE
    if (name === undefined || callOf(command) !== undefined || isPlainProgram(name) || OF_SYSTEM.has(name)) continue
    if (unknownCode(dockerfile, script, command) !== undefined || !QUIET.has(name)) return `${name} may need the JDK`
  }
  return undefined
}

/** They need no Java. */
const QUIET = new Set('curl wget unzip gpg sed awk tar git'.split(' '))

const SOURCE = /\.(?:java|kt|scala|groovy)$/

function inSources(files: BuildContext | undefined): string | undefined {
  if (files === undefined) return 'the build context is not known, and with it what the program needs'
  const all = files.below('')
  if (all === undefined) return 'there are too many files to look at'
  const sources = all.filter(({ path, kind }) => kind === 'file' && SOURCE.test(path) && !path.includes('/test/'))
  if (sources.length === 0) return 'the sources of the program are not in the build context'
  for (const { path } of sources) {
    const text = files.text(path)
    const use = text === undefined ? path : USES_OF_JDK.find((one) => text.includes(one))
    if (use !== undefined) return `${path} speaks of ${use}, which may need the JDK`
  }
  return undefined
}
