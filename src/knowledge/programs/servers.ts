// Programs that do nothing but serve, or work off a queue, what a project of their language has.
//
// Source: what each says of itself in its documentation: the servers of WSGI, ASGI and Rack, Streamlit, Celery, Sidekiq.

import { programOf } from './inits.ts'

const SERVERS = new Set(
  'gunicorn uvicorn hypercorn daphne granian waitress-serve streamlit celery puma unicorn thin rackup sidekiq'.split(
    ' ',
  ),
)

/** Whether a program goes on until it is stopped, whatever it is given. */
export function isServer(program: string): boolean {
  return SERVERS.has(programOf(program))
}
