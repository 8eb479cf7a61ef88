// Programs that are told to become another user themselves, which root alone may do.
//
// Sources: gunicorn (settings: user, group, GUNICORN_CMD_ARGS, gunicorn.conf.py), celery worker --help, uWSGI (uid, gid), hypercorn
// (usage: user, group), twistd(1), thin --help, Passenger Standalone (--user).

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { copiedSources } from './copied-sources.ts'

/** By program: its options that name whom it becomes. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  gunicorn: ['--user', '--group', '-u', '-g'],
  celery: ['--uid', '--gid'],
  uwsgi: ['--uid', '--gid'],
  hypercorn: ['--user', '--group', '-u', '-g'],
  twistd: ['--uid', '--gid', '-u', '-g'],
  thin: ['--user', '--group', '-u', '-g'],
  passenger: ['--user'],
}

/** Why a process has to be started as root: `gunicorn --user nobody`. */
export function becomesUser(
  dockerfile: Dockerfile,
  { instructions }: Stage,
  words: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  const at = words.findIndex((word) => Object.hasOwn(OPTIONS, programOf(word)))
  if (at < 0) return undefined
  const tool = programOf(words[at]!)
  // What stands in front is another program's: `python -u -m gunicorn`.
  const own = words.slice(at + 1)
  const { variables } = dockerfile.settings(instructions.at(-1)!)
  const said = variable(variables, 'GUNICORN_CMD_ARGS')?.value?.split(/\s+/) ?? []
  const all = tool === 'gunicorn' ? [...own, ...said] : own
  const option = all.find((word) => OPTIONS[tool]!.some((one) => isOption(word, one)))
  if (option !== undefined) return `${tool} starts as root, and becomes another user by ${option}`
  const settings = tool === 'gunicorn' ? gunicornSettings(dockerfile, words, files) : undefined
  return settings !== undefined && /^\s*(?:user|group)\s*=/m.test(settings.text)
    ? `gunicorn starts as root, and becomes another user by ${settings.path}`
    : undefined
}

/** `--user`, `--user=x`, `-u`, `-unobody`; not `--user-agent`. */
function isOption(word: string, option: string): boolean {
  return option.startsWith('--') ? word === option || word.startsWith(`${option}=`) : word.startsWith(option)
}

/** The settings that gunicorn reads, as Python: those it is given, else gunicorn.conf.py where it starts. */
export function gunicornSettings(
  dockerfile: Dockerfile,
  words: readonly string[],
  files: BuildContext | undefined,
): { readonly path: string; readonly text: string } | undefined {
  if (files === undefined || !words.map(programOf).includes('gunicorn')) return undefined
  const at = words.findIndex((word) => word === '-c' || word === '--config')
  const given = at < 0 ? words.find((word) => word.startsWith('--config=')) : words[at + 1]
  const name = nameOf((given ?? 'gunicorn.conf.py').replace(/^--config=/, '').replace(/^file:/, ''))
  const path = copiedSources(dockerfile, files, (one) => one === name)?.[0]
  const text = path === undefined ? undefined : files.text(path)
  return path === undefined || text === undefined ? undefined : { path, text }
}
