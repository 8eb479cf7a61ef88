// Builds that a Jenkinsfile starts: the scripts of its `sh` steps, in the environment that its blocks set.

import { literal, type Said } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { type Place, readCommands } from './commands.ts'

/** What a Jenkinsfile is made of, as far as it matters here. Groovy has more; comments are left out. */
type Token =
  | { readonly kind: 'word' | 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }

const COMMENT = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`
const TEXT = String.raw`'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`
const TOKEN = new RegExp(String.raw`${COMMENT}|(${TEXT})|([A-Za-z_]\w*)|([{}=:()])`, 'g')

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 1: quoted, 2: word, 3: sign, index }): readonly Token[] => {
    if (quoted !== undefined) return [{ kind: 'text', text: plain(quoted), at: index }]
    if (word !== undefined) return [{ kind: 'word', text: word, at: index }]
    return sign === undefined ? [] : [{ kind: 'sign', text: sign, at: index }]
  })
}

/** A text without its quotes. Groovy puts values in between double ones; to the shell they may be anything. */
function plain(quoted: string): string {
  const size = quoted.startsWith("'''") || quoted.startsWith('"""') ? 3 : 1
  const inner = quoted.slice(size, -size)
  if (quoted.startsWith("'")) return inner.replaceAll("\\'", "'")
  return inner.replace(/(?<!\\)\$\{([^}]*)\}/g, (_, value: string) => rootOr(value)).replace(/\\(["$])/g, '$1')
}

function rootOr(value: string): string {
  return /^(?:env\.)?WORKSPACE$/.test(value.trim()) ? '$WORKSPACE' : `$E_${value.replace(/\W+/g, '_')}`
}

/** Blocks that set variables for the block around them, and those that set them for what is in them. */
const ENVIRONMENT = 'environment'
const WITH = 'withEnv'

interface Block {
  readonly name: string | undefined
  buildKit: BuildKit
}

export function readJenkinsfile(text: string, place: Place): readonly Said[] {
  const tokens = tokensOf(text)
  const blocks: Block[] = [{ name: undefined, buildKit: BuildKit.unsaid }]
  const found: Said[] = []
  let head: Token[] = []
  for (const [i, token] of tokens.entries()) {
    const inside = blocks.at(-1)!
    if (token.kind === 'sign' && token.text === '{') {
      const name = head.find(({ kind }) => kind === 'word')?.text
      const given = name === WITH ? head.flatMap(({ kind, text: one }) => (kind === 'text' ? [one] : [])) : []
      blocks.push({ name, buildKit: inside.buildKit.with(valueIn(given)) })
      head = []
    } else if (token.kind === 'sign' && token.text === '}') {
      if (blocks.length > 1) blocks.pop()
      head = []
    } else if (token.kind === 'text' && isScript(tokens, i)) {
      const line = text.slice(0, token.at).split('\n').length
      found.push(...readCommands(token.text, line, { ...place, buildKit: inside.buildKit }))
      head = []
    } else {
      if (inside.name === ENVIRONMENT && token.kind === 'text' && tokens[i - 2]?.text === 'DOCKER_BUILDKIT')
        blocks.at(-2)!.buildKit = blocks.at(-2)!.buildKit.with(literal(token.text))
      // What a block is called stands on its own line.
      const last = head.at(-1)
      if (last !== undefined && text.slice(last.at, token.at).includes('\n')) head = []
      head.push(token)
    }
  }
  return found
}

/** `sh '…'`, `sh('…')`, `sh(label: 'x', script: '…')`. */
function isScript(tokens: readonly Token[], i: number): boolean {
  const [before, second, third] = [tokens[i - 1], tokens[i - 2], tokens[i - 3]]
  if (before?.kind === 'word') return before.text === 'sh'
  if (before?.text === '(') return second?.text === 'sh'
  return before?.text === ':' && second?.text === 'script' && third !== undefined
}

/** The value that `withEnv(['NAME=value'])` gives. */
function valueIn(lines: readonly string[]): string | null | undefined {
  const own = lines.findLast((line) => line.startsWith('DOCKER_BUILDKIT='))
  return own === undefined ? undefined : literal(own.slice('DOCKER_BUILDKIT='.length))
}
