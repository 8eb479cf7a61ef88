// An image case: apt-no-install-recommends, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'recommended packages stay out, and ca-certificates stay in',
  differences: [
    { change: 'removed', paths: 'etc/ldap/**' },
    { change: 'removed', paths: 'usr/lib/*/sasl2/*' },
    { change: 'removed', paths: 'usr/share/publicsuffix/**' },
    { change: 'removed', paths: 'usr/share/doc/*/**' },
    { change: 'removed', paths: 'var/lib/dpkg/info/*' },
    { change: 'changed', paths: 'var/lib/dpkg/status' },
    { change: 'changed', paths: 'var/lib/apt/extended_states' },
  ],
  figures: { bytesAtMost: 0.99 },
  commands: [['test', '-s', '/etc/ssl/certs/ca-certificates.crt']],
} satisfies ImageCase
