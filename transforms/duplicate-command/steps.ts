// Whether a CMD or ENTRYPOINT was meant as a RUN: it prepares something, and ends.

import { asksForHelp } from '../../src/analysis/processes/tools.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { startScript } from '../../src/dockerfile/model/process.ts'
import type { Command, Range, ShellText } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { isChore } from '../../src/knowledge/programs/chores.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { runnerOffset } from '../../src/knowledge/programs/interpreters.ts'
import { isShell, scriptAt } from '../../src/knowledge/programs/shells.ts'
import { programStarted } from '../../src/knowledge/programs/starters.ts'

type Words = readonly string[]

/** What changes a file, the user database or the shell that runs it, and is none of the chores. */
const OTHER_STEPS = new Set(
  [
    '. a2dismod a2dissite a2enconf a2enmod a2ensite add-apt-repository addgroup adduser apt aptitude bower cd chpasswd createdb crontab',
    'dpkg easy_install export gem groupadd ldconfig locale-gen passwd rpm rustup set source systemctl update-alternatives update-rc.d',
    'useradd usermod virtualenv docker-php-ext-configure docker-php-ext-enable docker-php-ext-install install-php-extensions pear pecl',
  ].flatMap((line) => line.split(' ')),
)

/** What any program is told to do once: `plugin install x`, `python manage.py migrate`, `php artisan db:seed`. */
const TASKS = new Set(
  'install makemigrations migrate collectstatic db:migrate db:seed createsuperuser loaddata'.split(' '),
)

/** Behind a command they only say how it went: `npm install; exit 0`. */
const ENDING = new Set([':', 'echo', 'exit', 'false', 'printf', 'return', 'true', 'wait'])

/** Whether what an instruction would start prepares something: by its last command that does anything, which the others lead up to. */
export function isStep(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return prepares(wordsOf(dockerfile, instruction))
}

/** Whether what words start in the end, behind `gosu app`, `poetry run` and inside `sh -c`, prepares something. */
function prepares(words: Words): boolean {
  const [program = '', ...args] = programStarted(words)
  const name = programOf(program)
  const script = isShell(name) ? scriptAt(args) : undefined
  if (script !== undefined) return prepares(lastOf(readShell(args[script] ?? '', false)))
  const run = runnerOffset(name, args)
  if (run !== undefined) return prepares(args.slice(run))
  if (args.some(asksForHelp)) return false
  return OTHER_STEPS.has(name) || isChore([name, ...args]) || args.some((arg) => TASKS.has(arg))
}

/** The words of that command; in broken JSON, and in an array of one text, those that its author meant. */
function wordsOf(dockerfile: Dockerfile, instruction: Instruction): Words {
  const { strings, text, form } = instruction
  if (form === 'shell' && text.startsWith('[')) return text.split(/[\s[\]'",]+/).filter((word) => word !== '')
  const isOneText = strings?.length === 1 && strings[0]!.includes(' ')
  if (strings !== undefined && !isOneText) return strings
  return lastOf(strings === undefined ? startScript(dockerfile, instruction) : readShell(strings[0]!, false))
}

function lastOf(script: ShellText | undefined): Words {
  const elements = script?.list.flatMap((item) => item.elements) ?? []
  const members = elements.flatMap((element) => element.command ?? lastIn(script, element) ?? [])
  const last = members.findLast(({ name }) => name === undefined || !ENDING.has(name)) ?? members.at(-1)
  const { wrapper, words } = last ?? script?.commands.at(-1) ?? { wrapper: [], words: [] }
  return [...wrapper, ...words].map(({ value, text }) => value ?? text)
}

/** Of a pipeline or a compound command. */
function lastIn(script: ShellText | undefined, { start, end }: Range): Command | undefined {
  return script?.commands.findLast((command) => command.start >= start && command.end <= end)
}
