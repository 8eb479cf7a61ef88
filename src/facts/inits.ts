// Programs that are made to be PID 1: the small ones that only start another, and those that supervise several.

/** They pass signals on, reap orphans, and start the command that they are given. */
const INITS = new Set(['tini', 'tini-static', 'dumb-init', 'docker-init', 'catatonit', 'pid1'])

/** Programs, and parts of names, of supervisors and of whole init systems. */
const SUPERVISORS = [
  'supervisord',
  's6-svscan',
  's6-overlay',
  'runsvdir',
  'runit',
  'systemd',
  '/sbin/init',
  'my_init',
  'openrc',
  'circusd',
  'pm2-runtime',
  'monit ',
  'runsv',
]

/** The last part of a path. */
export function programOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a program is an init that starts another. */
export function isInit(program: string): boolean {
  return INITS.has(programOf(program))
}

/** Whether an ENTRYPOINT is an init and nothing else, so that the CMD behind it is the process: `["tini", "--"]`. */
export function isOnlyInit(strings: readonly string[]): boolean {
  const [program, ...options] = strings
  return program !== undefined && isInit(program) && options.every((option) => option.startsWith('-'))
}

/** The init or supervisor that a text names, if it names one. */
export function initIn(text: string): string | undefined {
  const lower = text.toLowerCase()
  return [...INITS, ...SUPERVISORS].find((name) => lower.includes(name))?.trim()
}
