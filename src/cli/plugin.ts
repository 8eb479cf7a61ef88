// As a plug-in of Docker's command line, under the name docker-dockershift: what it is asked first, and how its arguments come.

import { basename } from 'node:path'
import pack from '../../package.json' with { type: 'json' }

/** The name under which Docker looks for it in ~/.docker/cli-plugins. */
const NAME = 'docker-dockershift'

/** The question that Docker puts to every program with such a name. */
const QUESTION = 'docker-cli-plugin-metadata'

/** The answer, where the arguments are the question. */
export function pluginAnswer(args: readonly string[]): string | undefined {
  if (args.length !== 1 || args[0] !== QUESTION) return undefined
  const answer = {
    SchemaVersion: '0.1.0',
    Vendor: 'dockershift',
    Version: pack.version,
    ShortDescription: 'Rewrite Dockerfiles without breaking a build',
    URL: pack.homepage,
  }
  return `${JSON.stringify(answer)}\n`
}

/** Docker's own options in front of a plug-in's name that take a value; they come along. */
const VALUED = [
  '--config',
  '-c',
  '--context',
  '-H',
  '--host',
  '-l',
  '--log-level',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
]

/**
 * The arguments behind the name of the plug-in, in front of which Docker puts those that are its own.
 *
 * @param program the path that the program was called by, links not followed
 */
export function withoutPluginName(args: readonly string[], program: string): readonly string[] {
  if (basename(program).replace(/\.exe$/i, '') !== NAME) return args
  const name = args.findIndex((arg, i) => arg === 'dockershift' && !VALUED.includes(args[i - 1] ?? ''))
  return args.slice(name + 1)
}
