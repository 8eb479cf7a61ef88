// Programs that start one which its author brings along: a jar, an assembly.
//
// Sources: the java command (docs.oracle.com), `dotnet run`, wine(1).

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
    default:
      return undefined
  }
}
