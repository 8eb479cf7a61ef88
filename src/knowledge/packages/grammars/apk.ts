// The verbs and options of apk.

import type { Grammar } from '../../../dockerfile/read/arguments.ts'
import { GETOPT } from './rules.ts'
import { each } from './tables.ts'

export const APK: Grammar = {
  source: 'src/apk.c and src/app_*.c of apk-tools 2.14 and 3.0.6; apk(8)',
  rules: { ...GETOPT, negates: 'no' },
  options: {
    nothing: `
      -U -V -f -h -i -q -s -v -l -u
      --allow-untrusted --clean-protected --commit-hooks --force --force-binary-stdout --force-broken-world
      --force-missing-repositories --force-no-chroot --force-non-repository --force-old-apk --force-overwrite
      --force-refresh --help --initdb --initramfs-diskless-boot --interactive --latest --logfile --network
      --no-cache --no-check-certificate --no-chown --no-commit-hooks --no-interactive --no-logfile --no-network
      --no-progress --no-scripts --overlay-from-stdin --preserve-env --print-arch --purge --quiet --scripts
      --simulate --update-cache --upgrade --usermode --verbose --version
    `,
    joined:
      '--cache --cache-packages --cache-predownload --check-certificate --legacy-info --pretty-print --progress --root-tmpfs --sync',
    value: `
      -X -p -t
      --arch --cache-dir --cache-max-age --keys-dir --preupgrade-depends --progress-fd --repositories-file --repository
      --repository-config --root --timeout --uvol-manager --virtual --wait
    `,
  },
  verbs: {
    ...each('add update', {}),
    del: { nothing: '-r --rdepends' },
    fix: { nothing: '-d -r -u -x --depends --directory-permissions --reinstall --xattr' },
    upgrade: { nothing: '-a --available --ignore --no-self-upgrade --preupgrade-only --prune --self-upgrade-only' },
    fetch: {
      nothing: '-L -R -l -s --link --recursive --stdout --url',
      value: '-o --output --built-after --pkgname-spec',
    },
    info: {
      nothing: `
        -L -P -R -W -a -d -e -i -r -s -t -w --all --contents --depends --description --exists --install-if --installed
        --license --provides --rdepends --replaces --rinstall-if --size --triggers --webpage --who-owns
      `,
    },
    list: {
      nothing:
        '-I -O -P -a -d -o -u --available --depends --installed --manifest --orphaned --origin --providers --upgradable',
    },
    search: { nothing: '-a -d -e -o -r -x --all --description --exact --has-origin --origin --rdepends' },
    version: { nothing: '-I -a -c -t --all --check --indexes --test', value: '-l --limit' },
    cache: { nothing: '-a -d -l -u --add-dependencies --available --ignore-conflict --latest --upgrade' },
    ...each('policy stats dot manifest audit verify index convert-tar', {}),
  },
}
