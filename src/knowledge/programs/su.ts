// What su, and runuser without a user in an option, give to the shell of a user.

import { type ArgumentWord, type Grammar, readArguments } from '../../dockerfile/read/arguments.ts'

const SU: Grammar = {
  source: 'su(1) and runuser(1), util-linux 2.23 to 2.41; su(1), shadow 4.1 to 4.8; the applet of busybox',
  rules: { clusters: true, abbreviates: 'always', permutes: true },
  options: {
    nothing: '-P -T -V -f -h -l -m -p --fast --help --login --no-pty --preserve-environment --pty --version',
    value: '-G -c -g -s -w --command --group --session-command --shell --supp-group --whitelist-environment',
  },
}

const SCRIPT = ['-c', '--command', '--session-command']

/** The script behind `-c` or joined to it: `su app -c 'serve'`, `--command=serve`; `undefined` where there is none. */
export function scriptOfSu<W extends ArgumentWord>(args: readonly W[]): W | undefined {
  const given = readArguments(args, SU).given.find(({ names }) => names.some((name) => SCRIPT.includes(name)))
  if (given === undefined) return undefined
  const [next] = given.valueWords
  if (next !== undefined) return next
  const { value, word } = given
  return { ...word, value, text: value ?? word.text.slice(word.text.indexOf('=') + 1) }
}
