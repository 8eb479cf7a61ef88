// The lines of go.mod and go.work, as Go reads them.
//
// Source: go.dev/ref/mod#go-mod-file-lexical, #go-mod-file-go and #workspaces; golang.org/x/mod/modfile (lexer, IsDirectoryPath).

export interface GoModule {
  /** The module's path; packages of it begin with it. */
  readonly path: string
  /** The modules that it requires, the indirect ones among them, and those that take the place of others. */
  readonly requires: readonly string[]
  /** Its `go` line has three parts, or it names a toolchain: Go before 1.18 does not read it. */
  readonly isRecent: boolean
  /** Modules that stand in a folder of the same tree: path to folder. */
  readonly local: ReadonlyMap<string, string>
}

export interface GoWorkspace extends Pick<GoModule, 'requires' | 'local'> {
  /** The folders of its modules, as written. */
  readonly used: readonly string[]
}

/** Reads a go.mod; `undefined` for one that names no module, or that has a line which is not understood. */
export function readGoMod(text: string): GoModule | undefined {
  const lines = directives(text, OF_MODULES)
  const path = lines?.find(({ verb }) => verb === 'module')?.words[0]
  const others = lines === undefined ? undefined : replaced(lines)
  if (lines === undefined || others === undefined || path === undefined || path === '') return undefined
  const requires = lines.flatMap(({ verb, words }) => (verb === 'require' ? words.slice(0, 1) : []))
  const isRecent = lines.some(
    ({ verb, words }) => verb === 'toolchain' || (verb === 'go' && /^1\.\d+\.\d+$/.test(words[0] ?? '')),
  )
  return { path, isRecent, requires: [...requires, ...others.requires], local: others.local }
}

/** Reads a go.work; `undefined` for one that has a line which is not understood. */
export function readGoWork(text: string): GoWorkspace | undefined {
  const lines = directives(text, OF_WORKSPACES)
  const others = lines === undefined ? undefined : replaced(lines)
  const uses = lines?.filter(({ verb }) => verb === 'use')
  if (others === undefined || uses === undefined || uses.some(({ words }) => words.length !== 1)) return undefined
  return { ...others, used: uses.map(({ words }) => words[0]!) }
}

const OF_MODULES = new Set(
  ['module', 'go', 'toolchain', 'godebug', 'require', 'exclude', 'replace', 'retract'].concat('tool', 'ignore'),
)
const OF_WORKSPACES = new Set(['go', 'toolchain', 'godebug', 'use', 'replace'])

interface Directive {
  readonly verb: string
  /** Without quotes. */
  readonly words: readonly string[]
}

/** `use ./api`, and `use (` over several lines. */
function directives(text: string, known: ReadonlySet<string>): readonly Directive[] | undefined {
  const found: Directive[] = []
  let block: string | undefined
  for (const line of text.split('\n')) {
    const words = wordsOf(line)
    if (words === undefined) return undefined
    if (words.length === 0) continue
    if (block !== undefined) {
      if (words.length === 1 && words[0] === ')') block = undefined
      else found.push({ verb: block, words })
      continue
    }
    const [verb = '', ...rest] = words
    if (!known.has(verb)) return undefined
    if (rest.length === 1 && rest[0] === '(') block = verb
    else found.push({ verb, words: rest })
  }
  const isBroken = found.some(({ verb, words }) => verb !== 'retract' && words.some((word) => /^[()[\],]$/.test(word)))
  return block === undefined && !isBroken ? found : undefined
}

/** One is a string in quotes, a sign, or what stands up to a blank, a sign or a comment. */
const WORD = /"([^"\\]*)"|`([^`]*)`|([()[\]{},])|((?:(?!\/\/)[^\s()[\]{},"`])+)/y

/** The words of a line up to its comment; `undefined` where it is not understood. */
function wordsOf(line: string): readonly string[] | undefined {
  const words: string[] = []
  for (let at = 0; ; ) {
    while (at < line.length && /\s/.test(line[at]!)) at++
    if (at >= line.length || line.startsWith('//', at)) return words
    WORD.lastIndex = at
    const word = WORD.exec(line)
    if (word === null || line.startsWith('/*', at)) return undefined
    words.push(word[1] ?? word[2] ?? word[3] ?? word[4]!)
    at = WORD.lastIndex
  }
}

/** `replace path [version] => folder`, or `=> path version`. */
function replaced(lines: readonly Directive[]): Pick<GoModule, 'requires' | 'local'> | undefined {
  const requires: string[] = []
  const local = new Map<string, string>()
  for (const { verb, words } of lines) {
    if (verb !== 'replace') continue
    const arrow = words.indexOf('=>')
    const [path] = words
    const target = words[arrow + 1]
    if (arrow < 1 || arrow > 2 || path === undefined || target === undefined) return undefined
    if (isFolder(target)) local.set(path, target)
    else if (words.length === arrow + 3) requires.push(target)
    else return undefined
  }
  return { requires, local }
}

function isFolder(target: string): boolean {
  return target === '.' || target === '..' || /^(?:\.{0,2}\/)/.test(target)
}
