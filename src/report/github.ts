// The format github: workflow commands that GitHub Actions shows beside the lines of a pull request.
//
// GitHub shows ten of a kind a step; the job summary, which the command line adds, has them all.

import type { Result } from '../rewrite/result.ts'
import { placesOf } from './changes.ts'
import { messageOf, ownLines } from './messages.ts'
import { diffPath, type Reporter, type Target } from './reporter.ts'
import { visible, visibleLines } from './visible.ts'

export function github(target: Target): Reporter {
  return { opening: '', result: (result) => annotations(result, target), closing: () => '' }
}

function annotations(result: Result, target: Target): string {
  const file = diffPath(result.path, target)
  switch (result.status) {
    case 'failed':
      return command('error', { file, line: result.line ?? 1, title: 'dockershift' }, result.reason)
    case 'changed':
      return placesOf(result)
        .map((place) => {
          const { transform, line } = place
          const message = [messageOf(transform, target.transforms), ownLines(place).join('\n')]
          const properties = { file, line, title: `dockershift: ${transform}` }
          return command('warning', properties, message.filter((part) => part !== '').join('\n\n'))
        })
        .join('')
    default:
      return ''
  }
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${given.join(',')}::${data(visibleLines(message))}\n`
}

/** As the runner reads them back. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
