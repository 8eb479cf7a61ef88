// Programs that ask for input when they are given no arguments: started without any they end at once, and have shown nothing.

/** Shells and interpreters. Each of them ends with 0 when its input is empty. */
const PROMPTS: ReadonlySet<string> = new Set([
  ...['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh', 'fish', 'busybox'],
  // Official images start these where nothing else is said.
  ...['python', 'python2', 'python3', 'pypy', 'pypy3', 'node', 'bun', 'deno', 'irb', 'php'],
  ...['jshell', 'perl', 'lua', 'R', 'iex', 'erl', 'ghci', 'swipl', 'julia', 'sbcl', 'scala'],
])

/** Whether words call one of them and give it nothing to do; options alone are nothing: `php -a`, `bash -l`. */
export function isPrompt([program = '', ...rest]: readonly string[]): boolean {
  const isOption = (word: string): boolean => /^-[a-z]$|^--(login|interactive)$/.test(word)
  return PROMPTS.has(program.slice(program.lastIndexOf('/') + 1)) && rest.every(isOption)
}
