// What a build missed that its world should have had: read from what the builder said, so that the world can be mended.

/** What the world of one Dockerfile must have beside what its images bring. */
export interface Wishes {
  /** Programs on PATH. */
  readonly programs: readonly string[]
  /** Absolute: there from the start. Relative: what a download holds, or what a program makes in its folder. */
  readonly paths: readonly string[]
  /** Of the build context. */
  readonly context: readonly string[]
  /** Files of the build context that can be executed. */
  readonly executables: readonly string[]
  readonly users: readonly string[]
  /** Packages of apt, with the version that is asked for: `name=1.2`. */
  readonly packages: readonly string[]
  /** What downloads are whose names do not tell it: `tar` or `zip`. */
  readonly downloads: readonly string[]
}

export const NOTHING: Wishes = {
  programs: [],
  paths: [],
  context: [],
  executables: [],
  users: [],
  packages: [],
  downloads: [],
}

type Kind = keyof Wishes

/** Each says what is missing by what it caught; a folder is wished for with a slash behind it. */
const SIGNS: readonly (readonly [pattern: RegExp, kind: Kind, ending?: '/' | 'parent'])[] = [
  [/exec: "([^"/]+)": executable file not found/, 'programs'],
  [/env: (?:can't execute )?['‘]([^'’/]+)['’]: No such file/, 'programs'],
  [/(?:^|[\s:])([^\s:'"/]+): (?:command )?not found$/, 'programs'],
  [/Unable to locate package (\S+)/, 'packages'],
  [/Couldn't find any package by (?:glob|regex) '([^']+)'/, 'packages'],
  [/Version '([^']+)' for '([^']+)' was not found/, 'packages'],
  [/Depends: (\S+) (?:\([^)]*\) )?but it is not (?:installable|going)/, 'packages'],
  [/Package '([^']+)' has no installation candidate/, 'packages'],
  [/(?:invalid user|unknown user|invalid user name|unknown user\/group):? ['‘]?([A-Za-z_][\w-]*)/, 'users'],
  [/(?:invalid group|unknown group|group):? ['‘]?:?([A-Za-z_][\w-]*)['’]?(?: does not exist)?$/, 'users'],
  [/user '([\w-]+)' does not exist/, 'users'],
  [/unable to find user (\S+):/, 'users'],
  [/(?:^|[\s:])(\.?\/?[\w./-]+): Permission denied$/, 'executables'],
  [/cannot create ([^\s:]+): (?:Directory nonexistent|nonexistent directory)/, 'paths', 'parent'],
  [/can't create ([^\s:]+): (?:No such file|nonexistent directory)/, 'paths', 'parent'],
  [/cannot (?:create|touch|move)\b.*['‘]([^'’]+)['’]: No such file/, 'paths', 'parent'],
  [/failed to create (?:symbolic|hard) link ['‘]([^'’]+)['’]: No such file/, 'paths', 'parent'],
  [/can't cd to ([^\s:]+)/, 'paths', '/'],
  [/cd: ([^\s:]+): No such file/, 'paths', '/'],
  [/cannot find or open ([^\s,]+),/, 'paths'],
  [/cannot open ([^\s:]+): No such file$/, 'paths'],
  [/alternative path (\S+) doesn't exist/, 'paths'],
  [/\(child\): (\w+): Cannot exec/, 'programs'],
  [/["'‘]([^"'’]+)["'’]: (?:No such file|Not a directory)/i, 'paths'],
  [/can't (?:read|open) (?:file )?['‘]?([^\s'’:]+)/i, 'paths'],
  [/Could not open requirements file: (\S+)/, 'paths'],
  [/no such file or directory, open '([^']+)'/, 'paths'],
  [/existing (package-lock\.json)$/, 'paths'],
  [/(?:^|[\s:])([^\s:'"]+\/[^\s:'"]*): (?:command )?not found$/, 'paths'],
  [/(?:^|[\s:])([^\s:'"]+): (?:Cannot open: )?(?:No such file or directory|not found)/i, 'paths'],
]

/**
 * What is missing by the end of a failed build's output, and the wishes that the build had; `undefined` where the output
 * tells nothing that is not wished for already.
 */
export function wishesAfter(output: string, had: Wishes): Wishes | undefined {
  const found: Record<Kind, string[]> = {
    programs: [],
    paths: [],
    context: [],
    executables: [],
    users: [],
    packages: [],
    downloads: [],
  }
  const inTheWay = pathInTheWay(output)
  if (inTheWay !== undefined) return withoutPath(had, inTheWay)
  const copied = copiedSource(output)
  if (copied !== undefined) found[copied.kind].push(copied.path)
  else for (const line of lastWords(output)) signOf(line, found)
  if (/not in gzip format|does not look like a tar archive|invalid (?:tar )?magic/.test(output))
    found.downloads.push('tar')
  if (/End-of-central-directory signature not found|unzip: short read/.test(output)) found.downloads.push('zip')
  let isNew = false
  const kinds = Object.keys(found) as readonly Kind[]
  const merged = kinds.map((kind) => {
    const wished = found[kind].map((wish) => wish.replaceAll('*', 'x'))
    const fresh = wished.filter((wish) => isServable(wish) && !had[kind].includes(wish))
    isNew ||= fresh.length > 0
    return [kind, [...had[kind], ...new Set(fresh)]] as const
  })
  return isNew ? (Object.fromEntries(merged) as unknown as Wishes) : undefined
}

/** What a build makes itself, and finds there already. */
function pathInTheWay(output: string): string | undefined {
  const said = lastWords(output).join('\n')
  const [, path] = /(?:mkdir|ln): .*?['‘]?([^\s'’:]+)['’]?: File exists/.exec(said) ?? []
  return path
}

/** What was wished for below a folder that the build makes itself comes from what is called there, or from a download. */
function withoutPath(had: Wishes, inTheWay: string): Wishes | undefined {
  const path = inTheWay.replace(/^\//, '')
  const plain = (wish: string): string => wish.replace(/^\//, '').replace(/\/$/, '')
  const isBelow = (wish: string): boolean => plain(wish) === path || plain(wish).startsWith(`${path}/`)
  const isProgram = (wish: string): boolean => path === `usr/local/bin/${wish}`
  if (!had.paths.some(isBelow) && !had.programs.some(isProgram)) return undefined
  const paths = had.paths.flatMap((wish) => {
    if (!isBelow(wish)) return [wish]
    const rest = wish.replace(/^\//, '').slice(path.length + 1)
    return rest === '' ? [] : [rest]
  })
  return { ...had, paths: [...new Set(paths)], programs: had.programs.filter((wish) => !isProgram(wish)) }
}

/** `COPY` names the source that is not there: of the build context, or of a stage. */
function copiedSource(output: string): { readonly kind: Kind; readonly path: string } | undefined {
  const [, path] =
    /failed to calculate checksum of ref [^"]*"([^"]+)": not found/.exec(output) ??
    /failed to solve: lstat ([^:]+): no such file/.exec(output) ??
    []
  if (path === undefined) return undefined
  const isOfStage = /^.*>>>.*--from=/m.test(output) || path.split('/').length > 8
  const plain = path.replaceAll(/[*?]/g, 'x').replaceAll(/\[.*?\]/g, 'x')
  return isOfStage
    ? { kind: 'paths', path: `/${plain.replace(/^\/+/, '')}` }
    : { kind: 'context', path: plain.replace(/^\/+/, '') }
}

const NOT_THERE = /: (?:command )?not found$/

/** What the step that failed said last, without the builder's own columns. */
function lastWords(output: string): readonly string[] {
  const said = [...output.matchAll(/^------\n > .*\n([\s\S]*?)^------$/gm)].map(([, lines]) => lines ?? '').join('\n')
  // The builder repeats the last lines alone; a pipe's other end may have said more behind what was missing.
  const [, step] = /^(#\d+) ERROR: process /m.exec(output) ?? []
  const whole = output
    .split('\n')
    .filter((line) => step !== undefined && line.startsWith(`${step} `) && NOT_THERE.test(line))
  const refused = /^ERROR: failed to [\s\S]*$/m.exec(output)?.[0].slice(0, 2000) ?? ''
  const lines = [...said.split('\n'), ...whole]
  return [...lines.map((line) => line.replace(/^(#\d+ )?\d+\.\d+ ?/, '').trim()), ...refused.split('\n')]
}

function signOf(line: string, found: Record<Kind, string[]>): void {
  for (const [pattern, kind, ending] of SIGNS) {
    const [, wish, of] = pattern.exec(line) ?? []
    if (wish === undefined) continue
    const parent = wish.slice(0, Math.max(0, wish.lastIndexOf('/')))
    if (of !== undefined) found[kind].push(`${of}=${wish}`)
    else if (ending === 'parent') found[kind].push(`${parent}/`)
    else found[kind].push(ending === '/' && !wish.endsWith('/') ? `${wish}/` : wish.replace(/^\.\//, ''))
    return
  }
}

/** Whether a wish can be granted as it was said. */
export function isServable(wish: string): boolean {
  return wish.length < 200 && /^[\w./@:+=~-]+$/.test(wish) && !/^(\/|\.|\.\.|\/proc.*|\/dev.*|\/sys.*)\/?$/.test(wish)
}

/** What fails in every world, as it was written: a question that nobody answers, a text that is no Dockerfile. */
export function isFaulty(output: string): boolean {
  return /Do you want to continue\?|As of npm@5|Operation aborted|dockerfile parse error|unknown instruction|invalid reference format|already exists$|is already a member/m.test(
    output,
  )
}
