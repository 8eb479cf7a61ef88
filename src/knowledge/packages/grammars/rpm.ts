// The verbs and options of dnf, yum, microdnf and tdnf, and those of zypper.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { DNF as DNF4 } from './asked/dnf.ts'
import { ZYPPER as ASKED_ZYPPER } from './asked/zypper.ts'
import { ARGPARSE, GETOPT } from './rules.ts'
import { joined } from './tables.ts'

/** No two of them read one name in two ways, so one table serves them all. */
export const DNF: Grammar = {
  source: `dnf ${DNF4.version} itself; dnf5(8) and its commands' pages of dnf 5.2; cli.py of yum 3.4.3; dnf-main.c of microdnf 3.10; parseargs.c of tdnf 3.5; the pages of dnf-plugins-core 4.3`,
  rules: ARGPARSE,
  options: joined(
    DNF4.options,
    // dnf 5
    {
      nothing: `
        --allow-downgrade --allow-vendor-change --debugsolver --dump-main-config --dump-variables --minimal
        --no-allow-downgrade --no-allow-vendor-change --no-autoremove --no-best --no-docs --no-gpgchecks --no-plugins
        --offline --oldinstallonly --show-new-leaves --skip-file-locks --skip-unavailable --transient --use-host-config
        --with-optional
      `,
      value: `
        --advisory-severities --advisory-types --disable-plugin --disable-repo --dump-repo-config --enable-plugin
        --enable-repo --from-repo --installed-from-repo --limit --releasever-major --releasever-minor --setvar --store
      `,
    },
    // yum 3
    {
      nothing: '-t --tolerant --nodeps --show-duplicates',
      value: '--disableincludes',
    },
    // tdnf and microdnf
    {
      nothing: `
        --alldeps --builddeps --delete --download-metadata --gpgcheck --json --newest-only --noautoremove --norepopath
        --reboot-required --skipconflicts --skipdigest --skipobsoletes --skipsignature --source --testonly --urls
      `,
      value: '--arch --download-path --metadata-path --repofromdir --rpmdefine',
    },
    // dnf's own plugins: builddep, config-manager, download, reposync, copr
    {
      nothing: `
        --debuginfo --debugsource --dump --remote-time --resolve --save --set-disabled --set-enabled --spec --srpm --url
      `,
      value: '-D -p --add-repo --define --hub --urlprotocols',
    },
  ),
  verbs: DNF4.verbs,
}

/** Behind the verb most letters mean something else than in front of it. */
export const ZYPPER: Grammar = {
  source: `zypper ${ASKED_ZYPPER.version} itself, and zypper(8)`,
  // What stands behind the first package is one, or a package to remove; older ones took options there, and short names.
  rules: { ...GETOPT, abbreviates: 'perhaps', permutes: false },
  options: ASKED_ZYPPER.options,
  verbs: ASKED_ZYPPER.verbs,
  apart: true,
}
