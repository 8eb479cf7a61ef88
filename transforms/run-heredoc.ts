// Writes long chains of commands as a heredoc, a command a line.

import { hasPragma } from '../src/analysis/pragmas.ts'
import { syntaxRefusal } from '../src/analysis/writable-syntax.ts'
import { onlyList } from '../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, answerAt, type Reason } from '../src/dockerfile/model/refusal.ts'
import { type Script, spanOf, unbroken } from '../src/dockerfile/model/script.ts'
import type { Element } from '../src/dockerfile/model/shell.ts'
import type { Fix, Span } from '../src/dockerfile/model/span.ts'
import { type Run, runs } from '../src/transform/runs.ts'
import { type Context, defineTransform, mentions } from '../src/transform/transform.ts'

const OPTIONS = {
  commands: { kind: 'number', default: 5, help: 'A chain of fewer commands stays as it is' },
} as const

export default defineTransform({
  name: 'run-heredoc',
  summary: 'Write long chains of commands as a heredoc',
  phase: 'mounts',
  safety: 'unsafe',
  aims: ['style', 'lint'],
  recommended: false,
  needs: ['builder'],
  mayAct: mentions('run'),
  why: `In a heredoc every command stands on a line of its own, without \`&& \\\` behind it. \`set -e\` comes first: without it the RUN
would go on behind a command that failed.

The builder has to be BuildKit. Unsafe, because the classic builder runs an empty script instead and says nothing, and
because programs may tell \`set -e\` from a chain.`,
  leavesAlone: [
    'a file that other builders than BuildKit may build: no `--builder buildkit`, and nothing in it that it alone reads',
    'a chain of fewer than five commands, and one that stands on one line',
    'anything beside `&&`: `||`, `;`, `!`, `&`, compound commands and functions',
    'substitutions of several commands, which `set -e` would stop',
    'a comment or a blank line inside a command, and a quoted text that runs over several lines',
    'a file with Windows line ends',
    'exec form, a script that has a heredoc, and ONBUILD',
  ],
  rules: ['hadolint/DL3059', 'tally/prefer-run-heredoc'],
  references: ['https://docs.docker.com/reference/dockerfile/#here-documents'],
  options: OPTIONS,
  apply(dockerfile, context) {
    if (!dockerfile.text.includes('&&')) return dockerfile
    const found = runs(dockerfile, context).flatMap((run) => {
      const fix = fixFor(dockerfile, run, context.options.commands)
      return fix === undefined ? [] : { at: run.instruction.span, fix }
    })
    const obstacle = obstacleIn(dockerfile, context)
    const [first] = found
    if (obstacle !== undefined) {
      if (first !== undefined) context.decline(first.at, obstacle)
      return dockerfile
    }
    return allMade(
      dockerfile,
      found.map(({ at, fix }) => answerAt(at, fix)),
      context,
    )
  },
})

/** What keeps heredocs out of the whole file. */
function obstacleIn(dockerfile: Dockerfile, context: Pick<Context, 'builder' | 'builderPlace'>): string | undefined {
  const carriageReturns = dockerfile.text.includes('\r')
    ? 'a heredoc would hand the carriage returns of its lines to the shell'
    : undefined
  return syntaxRefusal(dockerfile, context, 'heredoc') ?? carriageReturns
}

/** The heredoc, or why a chain that is long enough is none. */
function fixFor(dockerfile: Dockerfile, run: Run, least: number): Fix | Reason | undefined {
  const { script, instruction, onbuild } = run
  const { line } = instruction
  if (onbuild || line.pieces.length < 2 || hasPragma(dockerfile, instruction)) return undefined
  if (script.text.split('&&').length < least) return undefined
  if (line.heredocs.length > 0 || script.heredoc) return { reason: 'a heredoc stands in its script already' }
  const elements = onlyList(script)
  if (elements === undefined || script.comment !== undefined)
    return { reason: 'more than commands joined by && stands in it' }
  if (elements.length < least) return undefined
  if (script.shell.login)
    return { reason: 'its shell reads files of the user first, which may not do the same behind set -e' }
  const other = elements.find((element) => !isLine(dockerfile, script, element))
  if (other !== undefined)
    return { reason: `${firstWords(script, other)} may not read the same on lines of its own, behind set -e` }
  // A backtick in a comment is one more thing to read for whoever reads the script.
  if (line.comments.some(({ start, end }) => dockerfile.text.slice(start, end).includes('`')))
    return { reason: 'a comment in it has a backtick' }
  const body = bodyOf(dockerfile, script, elements)
  if (body.some((text) => text === DELIMITER || text.startsWith('#!')))
    return { reason: `a line of it is ${DELIMITER} or starts with #!` }
  const last = instruction.flags.at(-1)?.span ?? instruction.keywordSpan
  const text = [` <<${DELIMITER}`, ...body, DELIMITER].join('\n')
  // Blanks behind the last command would stand behind the delimiter.
  const newline = dockerfile.text.indexOf('\n', line.head.end)
  const end = newline < 0 ? dockerfile.text.length : newline
  if (dockerfile.text.slice(line.head.end, end).trim() !== '') return { reason: 'its last line goes on behind it' }
  return [{ span: { start: last.end, end }, text }]
}

const DELIMITER = 'EOF'

/** As much of a command as tells it from the others. */
function firstWords(script: Script, { start, end }: Element): string {
  const [first = '', second] = script.text.slice(start, end).trim().split(/\s+/)
  return second === undefined ? first : `${first} ${second}`
}

/** Whether a command reads the same on lines of its own, and under `set -e`. */
function isLine(dockerfile: Dockerfile, script: Script, element: Element): boolean {
  if (element.negated || (element.kind !== 'simple' && element.kind !== 'pipeline')) return false
  const { line } = script.instruction
  const span = spanOf(script, element)
  const inside = (one: Span): boolean => one.start >= span.start && one.end <= span.end
  if (line.comments.some(inside) || line.blanks.some(inside)) return false
  const text = script.text.slice(element.start, element.end)
  // In a subshell `set -e` may stop what the chain let go on.
  if (['$(', '`', '<('].some((sign) => text.includes(sign))) return false
  if (
    element.command !== undefined &&
    ['exit', 'exec', 'return', 'trap', 'eval', '.', 'source'].includes(element.command.name ?? '')
  )
    return false
  return (
    script.commands
      .filter(({ start, end }) => start >= element.start && end <= element.end)
      .every(({ words, wrapper, redirects }) =>
        [...wrapper, ...words, ...redirects].every((word) => unbroken(script, word)),
      ) && hasPlainBreaks(dockerfile, span)
  )
}

/** Every line break of a command is a continuation outside quotes: in quotes the builder drops it, and a shell may not. */
function hasPlainBreaks({ text, reading }: Dockerfile, { start, end }: Span): boolean {
  let quote = ''
  for (let at = start; at < end; at++) {
    const character = text[at]!
    if (character === '\n' && (quote !== '' || reading.escape !== '\\')) return false
    if (character === '\\' && quote !== "'" && text[at + 1] !== '\n') at++
    else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  const lines = text.slice(start, end).split('\n')
  return lines.slice(0, -1).every((line) => /[^\\]\\[ \t]*$/.test(line))
}

/** The lines of the heredoc: `set -e`, the commands, and the comments between them. */
function bodyOf(dockerfile: Dockerfile, script: Script, elements: readonly Element[]): readonly string[] {
  const { text } = dockerfile
  const [first] = elements
  const stops = first?.command?.name === 'set' && first.command.words.some(({ text: word }) => /^-[a-z]*e/.test(word))
  const body = script.shell.errexit || stops ? [] : ['set -e']
  let at = script.instruction.span.start
  for (const element of elements) {
    const { start, end } = spanOf(script, element)
    const comments = script.instruction.line.comments.filter((one) => one.start >= at && one.end <= start)
    body.push(...comments.map((one) => text.slice(one.start, one.end).trimEnd()))
    body.push(...linesOf(text, start, end))
    at = end
  }
  const behind = script.instruction.line.comments.filter(({ start }) => start >= at)
  return [...body, ...behind.map((one) => text.slice(one.start, one.end).trimEnd())]
}

/** A command's lines, moved to the left as far as its own first line is. */
function linesOf(text: string, start: number, end: number): readonly string[] {
  const [first = '', ...rest] = text.slice(start, end).split('\n')
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(lineStart, start))?.[0] ?? ''
  const moved = rest.map((line) =>
    indent !== '' && line.startsWith(indent) && line !== line.trimStart() ? line.slice(indent.length) : line,
  )
  const lines = [first, ...moved].map((line) => line.replace(/\\[ \t]*$/, '\\'))
  // What was level with the command has to stay apart from it.
  return lines.map((line, i) => (i > 0 && line === line.trimStart() ? `    ${line}` : line))
}
