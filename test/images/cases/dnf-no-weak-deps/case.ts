// An image case: dnf-no-weak-deps, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'packages that others merely recommend stay out',
  differences: [
    { change: 'removed', paths: 'usr/bin/rpm-less' },
    { change: 'removed', paths: 'usr/share/less/**' },
    { change: 'removed', paths: 'usr/share/doc/less/**' },
  ],
} satisfies ImageCase
