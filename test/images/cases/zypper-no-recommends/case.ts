// An image case: zypper-no-recommends, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'packages that others merely recommend stay out',
  differences: [
    { change: 'removed', paths: 'usr/bin/rpm-less' },
    { change: 'removed', paths: 'usr/share/less/**' },
    { change: 'removed', paths: 'usr/share/doc/less/**' },
    { change: 'changed', paths: 'var/lib/zypp/AutoInstalled' },
  ],
} satisfies ImageCase
