// Whether a CMD or ENTRYPOINT was meant as a RUN: it prepares something, and ends.

import { asksForHelp } from '../../src/analysis/processes/tools.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { startScript } from '../../src/dockerfile/model/process.ts'
import type { ShellText } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { isChore } from '../../src/knowledge/programs/chores.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import { programStarted } from '../../src/knowledge/programs/starters.ts'

/** What changes a file, the user database or the shell that runs it, and is none of the chores. */
const OTHER_STEPS = new Set(
  [
    '. a2dismod a2dissite a2enconf a2enmod a2ensite add-apt-repository addgroup adduser apt aptitude bower cd chpasswd createdb crontab',
    'dpkg easy_install export gem groupadd ldconfig locale-gen passwd rpm rustup set source systemctl update-alternatives update-rc.d',
    'useradd usermod virtualenv',
  ].flatMap((line) => line.split(' ')),
)

/** What any program is told to do once: `plugin install x`, `python manage.py migrate`, `php artisan db:seed`. */
const TASKS = new Set(
  'install makemigrations migrate collectstatic db:migrate db:seed createsuperuser loaddata'.split(' '),
)

/** Whether what an instruction would start prepares something: by its last command, which the others lead up to. */
export function isStep(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const words = wordsOf(dockerfile, instruction)
  return words !== undefined && prepares(words)
}

/** Whether what words start in the end, behind `gosu app` and inside `sh -c`, prepares something. */
function prepares(words: readonly string[]): boolean {
  const [program = '', ...args] = programStarted(words)
  const name = programOf(program)
  const flag = isShell(name) ? args.findIndex((word) => /^-\w*c$/.test(word)) : -1
  if (flag >= 0) {
    const inner = lastOf(readShell(args[flag + 1] ?? '', false))
    return inner !== undefined && prepares(inner)
  }
  if (args.some(asksForHelp)) return false
  return OTHER_STEPS.has(name) || isChore([name, ...args]) || args.some((arg) => TASKS.has(arg))
}

/** The words of the last command; in broken JSON, and in an array of one text, those that its author meant. */
function wordsOf(dockerfile: Dockerfile, instruction: Instruction): readonly string[] | undefined {
  const { strings, text, form } = instruction
  if (form === 'shell' && text.startsWith('[')) return text.split(/[\s[\]'",]+/).filter((word) => word !== '')
  const isOneText = strings?.length === 1 && strings[0]!.includes(' ')
  if (strings !== undefined && !isOneText) return strings
  const script = strings === undefined ? startScript(dockerfile, instruction) : readShell(strings[0]!, false)
  return lastOf(script)
}

function lastOf(script: ShellText | undefined): readonly string[] | undefined {
  const last = script?.list.at(-1)?.elements.at(-1)?.command ?? script?.commands.at(-1)
  return last && [...last.wrapper, ...last.words].map(({ value, text }) => value ?? text)
}
