// Programs that start one which its author brings along: a jar, an assembly, a file of TypeScript.
//
// Sources: the java command (docs.oracle.com), `deno run` and `bun run` in the manuals of both, `dotnet run`, wine(1). What
// `deno task` and `bun run NAME` start is a target of a build tool.

/** Files that deno and bun run. */
const SOURCE = /^[^-].*\.[cm]?[jt]sx?$/

/** What of the author's a program starts, as a reader knows it; `undefined` where it starts nothing of theirs. */
export function ownProgram(program: string, args: readonly string[]): string | undefined {
  const [verb = ''] = args
  switch (program) {
    case 'java': {
      const at = args.indexOf('-jar')
      return at < 0 ? undefined : args.slice(at, at + 2).join(' ')
    }
    case 'wine':
    case 'wine64':
      return args.find((word) => word.toLowerCase().endsWith('.exe'))
    case 'dotnet':
      return verb === 'run' || verb === 'exec' || verb === 'watch' ? verb : undefined
    case 'deno':
      return verb === 'run' ? ['run', args.find((word) => SOURCE.test(word)) ?? ''].join(' ').trim() : undefined
    case 'bun':
      return SOURCE.test(verb) ? verb : verb === 'run' ? args.slice(1).find((word) => SOURCE.test(word)) : undefined
    default:
      return undefined
  }
}
