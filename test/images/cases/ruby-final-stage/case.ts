// An image case: ruby-final-stage, a server with a compiled gem built before and after, and asked.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server answers by a gem that was compiled, on the slim image with the library of its package',
  after: { transforms: ['ruby-final-stage'] },
  differences: [
    { change: 'removed', paths: '**' },
    { change: 'changed', paths: '**' },
  ],
  serves: 'dockershift-ruby-gems:latest',
  service: { port: 4567, answers: { '/': 'threadsafe 1' } },
} satisfies ImageCase
