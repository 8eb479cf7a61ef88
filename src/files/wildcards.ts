// Matches texts against patterns of wildcards, in steps that are counted: they are at most the length of the text times that
// of the pattern, where an expression of the language's own may take longer than anybody waits.

/** What a pattern is made of. */
export type Token =
  /** This character, or one of a set. */
  | { readonly is: 'character'; readonly code: number }
  | { readonly is: 'set'; readonly holds: (code: number) => boolean }
  /** Any number of characters; in a name: but no slash. */
  | { readonly is: 'name' }
  | { readonly is: 'all' }
  /** Nothing, or any number of characters and a slash. */
  | { readonly is: 'folders' }

/** Steps that may still be made, for all that is asked of one file of patterns. */
export interface Budget {
  left: number
}

/** Some seconds, at what a step takes. A repository of 100,000 files with 500 patterns needs a tenth. */
export const MOST_STEPS = 300_000_000

const SLASH = 0x2f

/** Any character but a slash. */
export const NO_SLASH: Token = { is: 'set', holds: (code) => code !== SLASH }

export function character(text: string): Token {
  return { is: 'character', code: text.codePointAt(0)! }
}

/** `maybe`: leads on to the next, and past it. */
type Node = Token | { readonly is: 'maybe' }

/** A pattern, ready to be asked. */
export class Wildcards {
  /** Characters that any text must begin and end with: most texts are done with then. */
  private readonly head: string
  private readonly tail: string
  /** There is nothing but characters. */
  private readonly isPlain: boolean
  private readonly nodes: readonly Node[]
  /** In which step a node was reached last: none is looked at twice in a step. */
  private readonly reached: Int32Array
  private step = 0

  constructor(tokens: readonly Token[]) {
    this.head = plain(tokens)
    this.tail = plain(tokens.toReversed(), true)
    this.isPlain = tokens.every(({ is }) => is === 'character')
    this.nodes = tokens.flatMap((token): Node[] => (token.is === 'folders' ? [{ is: 'maybe' }, token] : [token]))
    this.reached = new Int32Array(this.nodes.length + 1)
  }

  /** @returns false also where the budget is used up, which is below zero then */
  matches(text: string, budget: Budget = { left: Number.POSITIVE_INFINITY }): boolean {
    if (!text.startsWith(this.head) || !text.endsWith(this.tail)) return false
    if (this.isPlain) return text === this.head
    if (budget.left < 0) return false
    this.step++
    let now: number[] = []
    this.reach(0, now)
    for (const one of text) {
      budget.left -= now.length
      if (budget.left < 0 || now.length === 0) return false
      now = this.after(now, one.codePointAt(0)!)
    }
    return now.includes(this.nodes.length)
  }

  /** Where a character leads. */
  private after(nodes: readonly number[], code: number): number[] {
    this.step++
    const next: number[] = []
    for (const at of nodes) {
      const node = this.nodes[at]
      switch (node?.is) {
        case 'character':
          if (node.code === code) this.reach(at + 1, next)
          break
        case 'set':
          if (node.holds(code)) this.reach(at + 1, next)
          break
        case 'name':
          if (code !== SLASH) this.reach(at, next)
          break
        case 'all':
          this.reach(at, next)
          break
        case 'folders':
          this.reach(at, next)
          if (code === SLASH) this.reach(at + 1, next)
      }
    }
    return next
  }

  /** Adds a node, and those that are reached from it without a character. */
  private reach(first: number, into: number[]): void {
    const open = [first]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.reached[at] === this.step) continue
      this.reached[at] = this.step
      const is = this.nodes[at]?.is
      if (is === 'maybe') open.push(at + 2, at + 1)
      else into.push(at)
      if (is === 'name' || is === 'all') open.push(at + 1)
    }
  }
}

/** The characters that tokens begin with, up to the first that is none. */
function plain(tokens: readonly Token[], backwards = false): string {
  const codes: number[] = []
  for (const token of tokens) {
    if (token.is !== 'character') break
    codes.push(token.code)
  }
  return (backwards ? codes.toReversed() : codes).map((code) => String.fromCodePoint(code)).join('')
}

/** Whether a name matches a pattern of `*` and `?`, which may be anything in it. */
export function nameMatches(pattern: string, name: string): boolean {
  const tokens = [...pattern].map((one): Token => {
    if (one === '*') return { is: 'name' }
    return one === '?' ? NO_SLASH : character(one)
  })
  return new Wildcards(tokens).matches(name)
}
