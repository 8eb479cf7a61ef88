// The verbs and options of apt-get, apt and apt-cache.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { each } from './tables.ts'

/** Each flag takes the next word as its value where that is one of these: `apt-get install -y no`. */
const SWITCH_WORDS = new Set([
  '0',
  '1',
  'no',
  'false',
  'without',
  'off',
  'disable',
  'yes',
  'true',
  'with',
  'on',
  'enable',
])

export const APT: Grammar = {
  source:
    'apt-get(8), apt(8), apt-cache(8); apt-private/private-cmndline.cc and apt-pkg/contrib/cmndline.cc of apt 3.1.12, with what 0.8 to 2.6 had',
  rules: {
    clusters: true,
    abbreviates: 'never',
    permutes: true,
    shortEquals: true,
    negates: '*',
    ignoresCase: true,
    switchWords: SWITCH_WORDS,
  },
  options: {
    switch: `
      -f -V -U -b -s -d -y -u -m -h -v
      --add-architecture --all-names --all-versions --allow-change-held-packages --allow-downgrades
      --allow-insecure-repositories --allow-releaseinfo-change --allow-releaseinfo-change-codename
      --allow-releaseinfo-change-defaultpin --allow-releaseinfo-change-label --allow-releaseinfo-change-origin
      --allow-releaseinfo-change-suite --allow-releaseinfo-change-version --allow-remove-essential
      --allow-unauthenticated --allow-weak-repositories --arch-only --assume-no --assume-yes --audit --auto-remove
      --autoremove --build --color --compile --debian-only --diff-only --download --download-only --dry-run --dsc-only
      --fix-broken --fix-missing --fix-policy --force-yes --full --help --ignore-hold --ignore-missing --implicit
      --important --indep-only --install-recommends --install-suggests --installed --just-print --list-cleanup
      --list-columns --manual-installed --mark-auto --names-only --new-pkgs --no-act --only-source --only-upgrade
      --print-uris --purge --recon --recurse --reinstall --release-info --remove --show-progress --show-upgraded
      --simulate --strict-pinning --tar-only --trivial-only --update --upgradable --upgrade --upgradeable
      --verbose --verbose-versions --version --with-new-pkgs --yes
    `,
    value: `
      -o -t -c -a -P -S -e
      --build-profiles --cli-version --comment --config-file --default-release --error-on --format
      --host-architecture --option --pkg-cache --planner --snapshot --solver --src-cache --target-release
      --with-source
    `,
    level: '-q --quiet --silent',
  },
  verbs: {
    ...each(
      'install reinstall remove purge upgrade dist-upgrade full-upgrade update autoremove auto-remove autopurge check clean',
      {},
    ),
    ...each(
      'autoclean auto-clean distclean dist-clean download changelog indextargets dselect-upgrade edit-sources',
      {},
    ),
    ...each('source build-dep satisfy showsrc', { value: '-a -P', switch: '-b' }),
    ...each('list show info search policy depends rdepends madison showpkg', {
      switch: '-a -f -i -n -u -v --all-versions --full --installed --names-only --verbose',
    }),
  },
}
