// What several shells agree on about one script, where it is not known which of them runs it.

import type { Command, Element, Item, Leak, ShellText, Word } from '../model/shell.ts'

/**
 * What holds whichever of the two reads the text: what runs for sure in both, what may run in either.
 *
 * @param a its list is kept; an item of it that ends in the background for `b` does so here too
 */
export function agreed(a: ShellText, b: ShellText): ShellText {
  const twins = new Map(b.commands.map((command) => [command.start, command]))
  const both = new Map(
    a.commands.map((command) => {
      const twin = twins.get(command.start)
      return [command, twin === undefined ? doubtful(command) : common(command, twin)]
    }),
  )
  const starts = new Set(a.commands.map(({ start }) => start))
  const others = b.commands.filter(({ start }) => !starts.has(start)).map(doubtful)
  return {
    ...a,
    list: a.list.map((item) => agreedItem(item, both, b)),
    commands: [...both.values(), ...others].sort((one, other) => one.start - other.start),
    leaks: [...a.leaks, ...b.leaks.filter((leak) => !a.leaks.some((other) => isSame(leak, other)))],
    heredoc: a.heredoc || b.heredoc,
    comment: a.comment === b.comment ? a.comment : (a.comment ?? b.comment),
  }
}

/** Of these it depends what runs, and what is waited for. */
const DECIDING = ['&>', '&>>', '>& file', '+=', 'time']

/** Why a command may not run, or not come to its end, where shells part over what stands in its script. */
export function doubtIn({ disputed, interpreter }: ShellText): string | undefined {
  const syntax = interpreter === 'bash' ? undefined : disputed.find((one) => DECIDING.includes(one))
  if (syntax === undefined) return undefined
  return interpreter === undefined
    ? openMeaning(syntax)
    : `${interpreter}, which runs this, does not know ${syntax} as bash does`
}

/** Why words are not known, where it is not known which shell reads them. */
export function partingIn({ disputed: [syntax], interpreter }: ShellText): string | undefined {
  return interpreter !== undefined || syntax === undefined ? undefined : openMeaning(syntax)
}

function openMeaning(syntax: string): string {
  return `${syntax} does not mean the same to every shell, and which one /bin/sh is here is not known`
}

function agreedItem(item: Item, both: ReadonlyMap<Command, Command>, other: ShellText): Item {
  const within = other.list.filter(({ start, end }) => item.start <= start && end <= item.end)
  const elements = item.elements.map((element): Element => {
    const { command } = element
    return command === undefined ? element : { ...element, command: both.get(command) }
  })
  return { ...item, elements, background: item.background || within.some(({ background }) => background) }
}

function doubtful(command: Command): Command {
  return { ...command, certain: false, decisive: false, top: false }
}

function common(a: Command, b: Command): Command {
  const words = a.words.length >= b.words.length ? a.words : b.words
  return {
    ...a,
    name: a.name === b.name ? a.name : undefined,
    words: words.map((word, i) => commonWord(word, a.words[i], b.words[i])),
    assignments: [...new Set([...a.assignments, ...b.assignments])],
    redirects: a.redirects.length >= b.redirects.length ? a.redirects : b.redirects,
    certain: a.certain && b.certain,
    decisive: a.decisive && b.decisive,
    top: a.top && b.top,
    piped: a.piped || b.piped,
  }
}

function commonWord(word: Word, a: Word | undefined, b: Word | undefined): Word {
  const isOne = a?.value === b?.value && a?.glob === b?.glob && a?.start === b?.start
  return isOne ? word : { ...word, value: undefined }
}

function isSame(a: Leak, b: Leak): boolean {
  return a.start === b.start && a.kind === b.kind && a.what === b.what
}
