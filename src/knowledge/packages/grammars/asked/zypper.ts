// The options of zypper 1.14.42, as the program itself tells them: scripts/options.ts writes this file.

import type { Asked } from './asked.ts'

export const ZYPPER: Asked = {
  version: '1.14.42',
  options: {
    nothing: `
      --color --disable-repositories --disable-system-resolvables --gpg-auto-import-keys --help --ignore-unknown
      --no-abbrev --no-cd --no-color --no-gpg-checks --no-refresh --no-remote --non-interactive
      --non-interactive-include-reboot-patches --promptids --quiet --terse --verbose --version --xmlout -A -V -h -i
      -n -q -t -v -x
    `,
    value: `
      --cache-dir --config --installroot --pkg-cache-dir --plus-content --plus-repo --raw-cache-dir --releasever
      --reposd-dir --root --solv-cache-dir --table-style --userdata -C -D -R -c -p -s
    `,
  },
  verbs: {
    install: {
      value: '--download --from --repo --solver-focus --type -r -t',
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-unsigned-rpm --allow-vendor-change
        --auto-agree-with-licenses --capability --debug-solver --details --download-as-needed --download-only
        --dry-run --force --force-resolution --name --no-allow-arch-change --no-allow-downgrade
        --no-allow-name-change --no-allow-vendor-change --no-confirm --no-force-resolution --no-recommends
        --oldpackage --recommends --replacefiles -C -D -R -d -f -l -n -y
      `,
    },
    in: 'install',
    'source-install': {
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --build-deps-only
        --debug-solver --download-only --eval --force-resolution --no-allow-arch-change --no-allow-downgrade
        --no-allow-name-change --no-allow-vendor-change --no-build-deps --no-force-resolution --no-recommends
        --recommends -D -R -d
      `,
      value: '--download --repo --solver-focus -r',
    },
    si: 'source-install',
    remove: {
      value: '--repo --solver-focus --type -r -t',
      nothing: `
        --capability --clean-deps --debug-solver --details --dry-run --force-resolution --name --no-clean-deps
        --no-confirm --no-force-resolution -C -D -R -U -n -u -y
      `,
    },
    rm: 'remove',
    update: {
      value: '--download --repo --solver-focus --type -r -t',
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --auto-agree-with-licenses
        --best-effort --debug-solver --details --download-as-needed --download-only --dry-run --force-resolution
        --no-allow-arch-change --no-allow-downgrade --no-allow-name-change --no-allow-vendor-change --no-confirm
        --no-force-resolution --no-recommends --recommends --replacefiles --skip-interactive --with-interactive -D
        -R -d -l -y
      `,
    },
    up: 'update',
    'dist-upgrade': {
      value: '--download --from --repo --solver-focus -r',
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --auto-agree-with-licenses
        --debug-solver --details --download-as-needed --download-only --dry-run --force-resolution
        --no-allow-arch-change --no-allow-downgrade --no-allow-name-change --no-allow-vendor-change --no-confirm
        --no-force-resolution --no-recommends --recommends --replacefiles -D -R -d -l -y
      `,
    },
    dup: 'dist-upgrade',
    patch: {
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --auto-agree-with-licenses
        --debug-solver --details --download-as-needed --download-only --dry-run --force-resolution
        --no-allow-arch-change --no-allow-downgrade --no-allow-name-change --no-allow-vendor-change --no-confirm
        --no-force-resolution --no-recommends --recommends --replacefiles --skip-interactive --updatestack-only
        --with-interactive --with-optional --with-update --without-optional -D -R -d -l -y
      `,
      value: '--bugzilla --category --cve --date --download --repo --severity --solver-focus -b -g -r',
    },
    verify: {
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --debug-solver --details
        --download-only --dry-run --force-resolution --no-allow-arch-change --no-allow-downgrade
        --no-allow-name-change --no-allow-vendor-change --no-confirm --no-force-resolution --no-recommends
        --recommends -D -R -d -y
      `,
      value: '--download --repo --solver-focus -r',
    },
    ve: 'verify',
    'install-new-recommends': {
      nothing: `
        --allow-arch-change --allow-downgrade --allow-name-change --allow-vendor-change --debug-solver --details
        --download-only --dry-run --force-resolution --no-allow-arch-change --no-allow-downgrade
        --no-allow-name-change --no-allow-vendor-change --no-force-resolution --no-recommends --recommends -D -R -d
      `,
      value: '--download --repo --solver-focus -r',
    },
    inr: 'install-new-recommends',
    refresh: {
      nothing: '--build-only --download-only --force --force-build --force-download --services -B -D -b -d -f -s',
      value: '--repo -r',
    },
    ref: 'refresh',
    clean: {
      value: '--repo -r',
      nothing: '--all --metadata --raw-metadata -M -a -m',
    },
    cc: 'clean',
    addrepo: {
      value: '--name --priority --repo --type -n -p -r -t',
      nothing: `
        --check --default-gpgcheck --disable --enable --gpgcheck --gpgcheck-allow-unsigned
        --gpgcheck-allow-unsigned-package --gpgcheck-allow-unsigned-repo --gpgcheck-strict --keep-packages
        --no-check --no-gpgcheck --no-keep-packages --no-refresh --refresh -C -F -G -K -c -d -e -f -g -k
      `,
    },
    ar: 'addrepo',
    removerepo: {
      nothing: '--all --local --loose-auth --loose-query --remote -a -l -t',
      value: '--medium-type -m',
    },
    rr: 'removerepo',
    modifyrepo: {
      nothing: `
        --all --default-gpgcheck --disable --enable --gpgcheck --gpgcheck-allow-unsigned
        --gpgcheck-allow-unsigned-package --gpgcheck-allow-unsigned-repo --gpgcheck-strict --keep-packages --local
        --no-gpgcheck --no-keep-packages --no-refresh --refresh --remote -F -G -K -R -a -d -e -f -g -k -l -r -t
      `,
      value: '--medium-type --name --priority -m -n -p',
    },
    mr: 'modifyrepo',
    repos: {
      value: '--export -e',
      nothing: `
        --alias --details --name --priority --refresh --service --show-enabled-only --sort-by-alias --sort-by-name
        --sort-by-priority --sort-by-uri --uri -A -E -N -P -U -a -d -n -p -r -s -u
      `,
    },
    lr: 'repos',
    addlock: {
      value: '--repo --type -r -t',
    },
    al: 'addlock',
    search: {
      nothing: `
        --case-sensitive --conflicts --conflicts-pkg --details --file-list --installed-only --match-exact
        --match-substrings --match-words --name --not-installed-only --obsoletes --obsoletes-pkg --provides
        --provides-pkg --recommends --recommends-pkg --requires --requires-pkg --search-descriptions --sort-by-name
        --sort-by-repo --suggests --suggests-pkg --supplements --supplements-pkg --verbose -C -d -f -i -n -s -u -v
        -x
      `,
      value: '--repo --type -r -t',
    },
    se: 'search',
    info: {
      nothing:
        '--conflicts --match-substrings --obsoletes --provides --recommends --requires --suggests --supplements -s',
      value: '--repo --type -r -t',
    },
    if: 'info',
    download: {
      nothing: '--all-matches --dry-run -D',
      value: '--from --repo -r',
    },
  },
}
