// Programs that serve, or work off a queue, what a project of their language has.
//
// Source: what each says of itself in its documentation: the servers of WSGI, ASGI and Rack, Streamlit, Celery, Sidekiq.

import { programOf } from './inits.ts'

/** Servers, whatever they are given but for help. */
const SERVERS = new Set(
  'gunicorn uvicorn hypercorn daphne granian waitress-serve puma unicorn rackup sidekiq'.split(' '),
)

/** The commands that go on, of programs that have others. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  celery: ['worker', 'beat', 'flower'],
  streamlit: ['run'],
  thin: ['start'],
}

/** Whether what is started goes on until it is stopped. */
export function isServer([program = '', ...rest]: readonly string[]): boolean {
  const name = programOf(program)
  const commands = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : []
  // `celery -A worker status`: what follows an option may be its value.
  return SERVERS.has(name) || rest.some((word, i) => commands.includes(word) && !/^-[^=]*$/.test(rest[i - 1] ?? ''))
}
