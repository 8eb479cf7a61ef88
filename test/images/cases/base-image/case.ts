// An image case: base-image, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'another distribution lies below, by the choice of the user, and the rest is as it was',
  after: { options: { 'base-image': { images: { 'debian:bullseye-slim': 'debian:bookworm-slim' } } } },
  differences: [
    { change: 'added', paths: '**' },
    { change: 'removed', paths: '**' },
    { change: 'changed', paths: '**' },
  ],
  commands: [['cat', '/srv/site/index.html']],
} satisfies ImageCase
