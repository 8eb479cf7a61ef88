// Moves a Java program out of the image that builds it, into one with a runtime alone.

import { stepsIn } from '../../src/analysis/filesystem/build-steps.ts'
import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { filesOf } from '../../src/analysis/filesystem/program-files.ts'
import { namedLike } from '../../src/analysis/images/images.ts'
import { splitStage } from '../../src/dockerfile/edit/final-stage.ts'
import { type Entry, entryOf } from '../../src/dockerfile/model/entry.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import { because, madeOrDeclined, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Edit, Span } from '../../src/dockerfile/model/span.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { runtimeOf } from '../../src/knowledge/images/temurin.ts'
import { javaStart } from '../../src/knowledge/programs/java-starts.ts'
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
import { isSelfContained, javaCode, javaLiterals } from './java.ts'

export default {
  name: 'java-final-stage',
  summary: 'Ship Java programs in a final stage with a runtime alone',
  phase: 'stages',
  safety: 'unsafe',
  aims: ['size', 'security'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('mvn', 'gradle', 'java', 'jar'),
  why: `An image that builds Java holds a compiler, Maven or Gradle, and every library that was downloaded on the way. A jar that holds
all that it needs runs on a Java runtime, which is about half as large.

The final stage has the runtime of the same Java, of the same vendor, over the same distribution. The jar stays at its path; the
settings of the image and the files that the sources name go with it.

Unsafe: libraries may want files, or parts of the JDK, that nobody knows of.`,
  leavesAlone: [
    'images of other vendors, and openjdk, which gets no updates any more',
    'a start that is not `java -jar` of the jar that is built, or takes agents along',
    'jars that do not hold their libraries: no Spring Boot plugin, no shade or shadow plugin',
    'a build context that is not known, or without the sources of the program',
    'programs that start others, look for files by themselves, or use the tools of the JDK',
    'other commands, and packages that the program may need',
    'HEALTHCHECK, compose files for development, users by name, and files that belong to a user before the build is done',
    'several stages',
  ],
  rules: ['tally/prefer-multi-stage-build'],
  references: ['https://docs.docker.com/build/building/multi-stage/', 'https://hub.docker.com/_/eclipse-temurin'],
  changes: FROM_ANOTHER_BASE,
  apply(dockerfile, context) {
    const scene = onlyStage(dockerfile, context)
    return scene === undefined ? dockerfile : madeOrDeclined(dockerfile, fixOf(scene), context)
  },
} satisfies Transform

function fixOf(scene: OneStage): readonly Edit[] | Refusal | undefined {
  const { dockerfile, stage, context } = scene
  const at = stage.from.span
  const image = context.image(stage)
  const { registry, repository } = image.name
  if (registry !== undefined || !['eclipse-temurin', 'maven', 'gradle', 'openjdk'].includes(repository))
    return undefined
  const last = lastOfBuild(scene, isBuild)
  if (last === undefined) return undefined
  const base = runtimeBase(image, at)
  if (typeof base !== 'string') return base
  const entry = entryOf(dockerfile, stage)
  if ('reason' in entry) return entry
  const { workdir } = dockerfile.settings(last)
  const jar = jarOf(entry, workdir)
  if (typeof jar !== 'string') return jar
  const odd = againstLeaving(scene, last)
  if (odd !== undefined) return odd
  const built = builtIn(scene, jar)
  if ('reason' in built) return built
  const sources = sourcesBefore(scene, last)
  if ('reason' in sources) return sources
  const paths = needsOf(scene, entry, sources.copied, built)
  if ('reason' in paths) return { at, reason: paths.reason }
  return splitStage(dockerfile, {
    stage,
    base,
    last,
    copies: (from) => [...paths, jar].map((path) => `--from=${from} ${path} ${path}`),
    rewritten: rewrittenStart(entry),
    workdir: '/',
    buildOnly: new Set(['MAVEN_OPTS', 'MAVEN_CONFIG', 'MAVEN_ARGS', 'GRADLE_OPTS', 'GRADLE_USER_HOME']),
    edits: [],
  })
}

/** The image that runs what was built in this one. */
function runtimeBase(image: Image, at: Span): string | Refusal {
  if (image.name.repository === 'openjdk')
    return { at, reason: 'openjdk images get no updates any more: move to eclipse-temurin first' }
  const runtime = runtimeOf(image.name)
  if (runtime !== undefined && !image.assumed) return namedLike(image, runtime, at)
  return {
    at,
    reason: 'which runtime belongs to this image cannot be told: name a JDK of eclipse-temurin with its version',
  }
}

function isBuild({ name }: Command): boolean {
  return name !== undefined && ['mvn', './mvnw', 'mvnw', 'gradle', './gradlew', 'gradlew', 'javac'].includes(name)
}

/** The jar that a command starts. */
function jarOf({ words, instruction }: Entry, workdir: string | null | undefined): string | Refusal {
  const at = instruction.span
  const [program, ...rest] = words
  const start = program === 'java' ? javaStart(rest) : undefined
  if (start?.kind !== 'jar')
    return {
      at,
      reason: `that ${words.slice(0, 3).join(' ')} runs without a JDK cannot be told: start the jar with java -jar`,
    }
  const jar = resolve(workdir, start.what)
  return jar?.endsWith('.jar') === true
    ? jar
    : { at, reason: 'which jar this starts cannot be told: write its path out' }
}

/** How the jar comes about. */
interface Built {
  readonly by: 'maven' | 'gradle' | 'jar'
  /** The folder of the sources in the image. */
  readonly folder: string
}

const HELPERS = new Set(['git', 'curl', 'wget', 'ca-certificates', 'maven', 'gradle', 'unzip', 'bash'])

/** Which command makes the jar, as long as every one is known. */
function builtIn({ dockerfile, stage, context }: OneStage, jar: string): Built | Refusal {
  let found: Built | undefined
  const scripts = runs(dockerfile, context).map(({ script }) => script)
  for (const step of stepsIn(dockerfile, scripts, HELPERS)) {
    if ('reason' in step) return step
    const { command, script, folder, at } = step
    const by = makerOf(command, folder, jar)
    if (by === undefined)
      return {
        at,
        reason: `what ${command.name ?? 'this'} leaves may be needed where the program runs: split the stages by hand`,
      }
    if (by === 'nothing') continue
    if (mounted(script.instruction, jar)) return { at, reason: 'the jar is left in a mount, and so not in the image' }
    if (command.certain) found = { by, folder }
  }
  return (
    found ?? {
      at: stage.from.span,
      reason: `that a command here makes ${jar} cannot be told: start the jar where the build puts it`,
    }
  )
}

function makerOf({ name, words }: Command, folder: string, jar: string): Built['by'] | 'nothing' | undefined {
  if (name === 'javac' || name === 'chmod') return 'nothing'
  if (name === 'jar') {
    const [, mode, file] = words
    const isCreated =
      mode?.value === '--create' ? words.some(({ value }) => value === '--file') : /^-?cv?fe$/.test(mode?.value ?? '')
    const made = mode?.value === '--create' ? words[words.findIndex(({ value }) => value === '--file') + 1] : file
    return isCreated && made?.value !== undefined && resolve(folder, made.value) === jar ? 'jar' : undefined
  }
  const isMaven = name === 'mvn' || name === './mvnw' || name === 'mvnw'
  if (!isMaven && !['gradle', './gradlew', 'gradlew'].includes(name ?? '')) return undefined
  if (
    words.some(
      ({ value }) => value === undefined || ['-f', '--file', '-p', '--project-dir', '-pl', '-b'].includes(value),
    )
  )
    return undefined
  const within = (place: string): boolean => jar.startsWith(`${resolve(folder, place)}/`)
  if (isMaven)
    return words.some(({ value }) => ['package', 'verify', 'install'].includes(value!)) && within('target')
      ? 'maven'
      : 'nothing'
  return words.some(({ value }) => ['build', 'assemble', 'bootJar', 'shadowJar'].includes(value!)) &&
    within('build/libs')
    ? 'gradle'
    : 'nothing'
}

/** The text of a file at its path in the image. */
type ReadAt = (path: string) => string | undefined

/** What goes with the jar, or why that cannot be told. */
function needsOf(
  { context, dockerfile }: OneStage,
  entry: Entry,
  copied: ReadonlyMap<string, CopiedFile>,
  { by, folder }: Built,
): readonly string[] | Reason {
  const at = (path: string): string => (folder === '/' ? `/${path}` : `${folder}/${path}`)
  const read: ReadAt = (path) => {
    const file = copied.get(path)
    return file === undefined ? undefined : context.files?.text(file.source)
  }
  const sources =
    because(againstBuild(by, folder, [at('pom.xml'), at('build.gradle'), at('build.gradle.kts')].map(read))) ??
    readSources([...copied.values()], read)
  if ('reason' in sources) return sources
  const variables = dockerfile.instructions.filter(({ keyword }) => keyword === 'ENV').map(({ text }) => text)
  return filesOf(copied, {
    folder,
    texts: [...sources.texts, 'config', 'application', ...entry.words.slice(1), ...entry.more, ...variables],
    isSource: (path) =>
      path.startsWith(at('src/')) ||
      /\.(?:java|kt)$/.test(path) ||
      /\/(?:pom\.xml|mvnw(?:\.cmd)?|gradlew(?:\.bat)?|(?:build|settings)\.gradle(?:\.kts)?|gradle\.properties)$/.test(
        path,
      ) ||
      path.startsWith(at('.mvn/')) ||
      path.startsWith(at('gradle/')),
    embedded: () => false,
    searching: sources.searching,
  })
}

/** Why a build may not make a jar that holds all its libraries. */
function againstBuild(by: Built['by'], folder: string, files: readonly (string | undefined)[]): string | undefined {
  const build = files.find((text) => text !== undefined)
  if (by === 'jar') return undefined
  if (build === undefined) return `the build file is not in the build context, or not copied to ${folder}`
  return isSelfContained(by, build)
    ? undefined
    : 'that the jar holds its libraries cannot be told: build it with the Spring Boot, shade or shadow plugin'
}

interface Sources {
  /** What they and their settings say that may name a file. */
  readonly texts: readonly string[]
  /** One that looks for files by itself. */
  readonly searching: string | undefined
}

function readSources(files: readonly CopiedFile[], read: ReadAt): Sources | Reason {
  const sources = files.filter(({ path }) => /\.(?:java|kt|scala|groovy)$/.test(path) && !path.includes('/src/test/'))
  if (sources.length === 0) return { reason: 'the sources of the program are not in the build context' }
  const texts: string[] = []
  let searching: string | undefined
  for (const { path, source } of sources) {
    const text = read(path)
    if (text === undefined) return { reason: `${source} cannot be read` }
    const code = javaCode(text)
    if (/\bProcessBuilder\b|\bRuntime\b[^;]*\.exec\(/.test(code))
      return { reason: `${source} starts other programs, which would have to be there too` }
    if (/\bjavax\.tools\b|\bcom\.sun\.(?:tools|jdi|source)\b|\bjdk\.jshell\b|\bToolProvider\b/.test(code))
      return { reason: `${source} uses the tools of the JDK` }
    if (/"user\.dir"|"\.\/?"|\.listFiles\(\)|""\)\.toAbsolutePath/.test(code)) searching ??= source
    const literals = javaLiterals(text)
    const place = literals.find((one) =>
      /^\/(?:usr|bin|sbin|lib|opt|root|home|etc\/(?!ssl)|var\/(?!run))\//.test(`${one}/`),
    )
    if (place !== undefined) return { reason: `${source} speaks of ${place}, which would have to be there too` }
    texts.push(...literals)
  }
  // Settings name files too; Spring looks for two names by itself.
  for (const { path } of files)
    if (/\/src\/main\/resources\/[^/]*\.(?:properties|ya?ml|xml)$/.test(path)) texts.push(read(path) ?? '')
  return { texts, searching }
}
