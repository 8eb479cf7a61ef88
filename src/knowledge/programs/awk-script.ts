// Whether a program of awk reads its input: it has a rule that is no BEGIN and no function.
//
// Source: gawk(1) and the grammar of POSIX awk; mawk 1.3 and busybox 1.35 read theirs alike. Rules of BEGIN alone read nothing.

/** What stands in front of a block, or alone. */
interface Rule {
  readonly head: string
  readonly hasBlock: boolean
}

/**
 * Whether a program has a rule for what it reads.
 *
 * @param isLiteral whether the shell puts nothing into it
 * @returns `false` also where it is not understood
 */
export function hasRuleForInput(program: string, isLiteral: boolean): boolean {
  const rules = rulesOf(program) ?? []
  return rules.some(({ head, hasBlock }, i) => {
    if (isDefinition(head)) return false
    // `function f(x)`, and its block on a line of its own.
    if (head === '') return !(i > 0 && !rules[i - 1]!.hasBlock && isDefinition(rules[i - 1]!.head))
    return hasBlock || isLiteral || !/^\$[A-Za-z_{(]/.test(head)
  })
}

function isDefinition(head: string): boolean {
  return /^(?:BEGIN|BEGINFILE|ENDFILE|@.*|(?:function|func)\b.*)$/s.test(head)
}

/** The rules at depth 0; `undefined` where braces, texts or patterns are not closed. */
function rulesOf(program: string): readonly Rule[] | undefined {
  const rules: Rule[] = []
  let [head, depth, before] = ['', 0, '']
  const end = (hasBlock: boolean): void => {
    // Quotes and escapes of the shell.
    const name = head.replace(/["'\\]/g, '').trim()
    if (hasBlock || name !== '') rules.push({ head: name, hasBlock })
    head = ''
  }
  for (let at = 0; at < program.length; at++) {
    const one = program[at]!
    if (one === '#') {
      while (at + 1 < program.length && program[at + 1] !== '\n') at++
      continue
    }
    if (one === '"' || (one === '/' && !/[\w)\]$"]/.test(before))) {
      const close = one === '"' ? closeOf(program, at) : closeOfPattern(program, at)
      if (close === undefined) return undefined
      if (depth === 0) head += 'text'
      at = close
    } else if (one === '\\') {
      at++
      if (depth === 0 && program[at] !== '\n') head += program[at] ?? ''
    } else if (one === '{') {
      if (depth++ === 0) end(true)
    } else if (one === '}') {
      if (--depth < 0) return undefined
    } else if (depth === 0) {
      if (one === ';' || one === '\n') end(false)
      else head += one
    }
    if (one.trim() !== '' || one === '\n') before = one
  }
  end(false)
  return depth === 0 ? rules : undefined
}

function closeOf(program: string, open: number): number | undefined {
  let at = open + 1
  while (at < program.length && program[at] !== '"') at += program[at] === '\\' ? 2 : 1
  return at < program.length ? at : undefined
}

/** Where a pattern ends: a slash in brackets is a part of it. */
function closeOfPattern(program: string, open: number): number | undefined {
  for (let at = open + 1; at < program.length && program[at] !== '\n'; at++) {
    const one = program[at]
    if (one === '/') return at
    if (one === '\\') at++
    if (one !== '[') continue
    // `]` right behind `[` or `[^` is a character.
    let from = program[at + 1] === '^' ? at + 2 : at + 1
    if (program[from] === ']') from++
    const close = program.indexOf(']', from)
    if (close < 0) return undefined
    at = close
  }
  return undefined
}
