// The verbs and options of pip, uv and conda.

import type { Grammar, OptionNames } from '../../../dockerfile/read/arguments.ts'
import { PIP as ASKED } from './asked/pip.ts'
import { ARGPARSE, CLAP, OPTPARSE } from './rules.ts'
import { each, joined } from './tables.ts'

/** What came and went: pip's news from 1.0 on. */
const OTHER_PIPS: OptionNames = {
  nothing: `
    -Z -M --allow-all-external --always-unzip --egg --no-allow-external --no-allow-insecure --no-download --no-install
    --no-use-wheel --process-dependency-links --use-mirrors --use-wheel --no-python-version-warning --no-proxy-env
    --only-deps
  `,
  value: `
    -C -E -b --all-releases --allow-external --allow-insecure --allow-unverified --build --build-constraint --build-dir
    --build-directory --config-setting --default-vcs --download --download-cache --download-dir --environment
    --exclude-newer --group --keyring-provider --mirrors --only-final --resume-retries --skip-requirements-regex
    --unstable-feature --uploaded-prior-to
  `,
}

const INSTALLS = ['install', 'download', 'wheel', 'lock']

export const PIP: Grammar = {
  source: `pip ${ASKED.version} itself, with the options that its news name from 1.0 to 26.0`,
  rules: OPTPARSE,
  options: ASKED.options,
  verbs: {
    ...ASKED.verbs,
    ...Object.fromEntries(
      INSTALLS.map((verb) => [verb, joined(OTHER_PIPS, (ASKED.verbs[verb] ?? ASKED.verbs.install) as OptionNames)]),
    ),
  },
}

const UV_EVERYWHERE: OptionNames = {
  nothing: `
    -h -n -q -v
    --allow-python-downloads --help --isolated --managed-python --native-tls --no-cache --no-cache-dir --no-color
    --no-config --no-installer-metadata --no-managed-python --no-native-tls --no-offline --no-preview --no-progress
    --no-python-downloads --no-system-certs --offline --preview --quiet --show-settings --system-certs --verbose
  `,
  value: `
    --allow-insecure-host --cache-dir --color --config-file --directory --preview-feature --preview-features --project
    --python-fetch --python-preference --trusted-host
  `,
}

/** Of `uv pip install`, `sync`, `compile` and the others: none of them reads a name otherwise. */
const UV_PIP: OptionNames = {
  nothing: `
    -U
    --annotate --emit-build-options --emit-find-links --emit-index-annotation --emit-index-url --emit-marker-expression
    --generate-hashes --header --no-annotate --no-emit-build-options --no-emit-find-links --no-emit-index-url
    --no-generate-hashes --no-header --no-strip-extras --no-strip-markers --no-universal --strip-extras --strip-markers
    --universal
    --all-extras --allow-empty-requirements --break-system-packages --build --compile --compile-bytecode --deps
    --disable-pip-version-check --dry-run --exact --force-reinstall --inexact --no-all-extras
    --no-allow-empty-requirements --no-break-system-packages --no-build --no-build-isolation --no-compile
    --no-compile-bytecode --no-deps --no-editable --no-exact --no-index --no-refresh --no-reinstall
    --no-require-hashes --no-sources --no-strict --no-system --no-upgrade --no-verify-hashes --pre --refresh
    --reinstall --require-hashes --require-virtualenv --strict --system --upgrade --user --verify-hashes
  `,
  value: `
    -C -P -b -c -e -f -i -o -p -r -t
    --annotation-style --custom-compile-command --format --no-emit-package --output-file --unsafe-package
    --build-constraint --build-constraints --config-setting --config-settings --config-settings-package --constraint
    --constraints --default-index --editable --exclude --exclude-newer --exclude-newer-package --excludes --extra
    --extra-index-url --find-links --fork-strategy --group --index --index-strategy --index-url --keyring-provider
    --link-mode --no-binary --no-binary-package --no-build-isolation-package --no-build-package --no-editable-package
    --no-sources-package --only-binary --override --overrides --prefix --prerelease --python --python-platform
    --python-version --refresh-package --reinstall-package --requirement --requirements --resolution --target
    --torch-backend --upgrade-group --upgrade-package
  `,
}

export const UV: Grammar = {
  source: 'crates/uv-cli/src/lib.rs of uv 0.12.5; https://docs.astral.sh/uv/reference/cli/',
  rules: CLAP,
  options: UV_EVERYWHERE,
  verbs: { pip: UV_PIP },
}

/** Where python itself stops to read its own: https://docs.python.org/3/using/cmdline.html */
export const PYTHON_ITSELF: Grammar = {
  source: 'python(1), 2.7 to 3.14',
  rules: { clusters: true, abbreviates: 'never', permutes: false },
  options: {
    nothing: '-B -E -I -O -P -R -S -V -b -d -h -i -q -s -u -v -x -3 --help --version',
    value: '-W -X -Q -c -m --check-hash-based-pycs',
  },
}

const CONDA_INSTALLS: OptionNames = {
  nothing: `
    -C -O -S -d -k -q -y
    --all --allow-softlinks --channel-priority --clobber --copy --download-only --dry-run --force --force-pscheck
    --force-reinstall --freeze-installed --insecure --mkdir --no-channel-priority --no-default-packages --no-deps
    --no-lock --no-pin --no-repodata-use-zst --no-shortcuts --no-update-deps --offline --only-deps
    --override-channels --override-frozen --prune --quiet --satisfied-skip-solve --shortcuts --show-channel-urls
    --no-show-channel-urls --strict-channel-priority --unknown --update-all --update-deps --update-specs --use-index-cache
    --use-local --repodata-use-zst --yes --always-copy --always-softlink --no-py-pin --no-pyc --allow-uninstall
    --allow-downgrade --no-allow-downgrade --fetch-readonly
  `,
  value: `
    -c -f -n -p
    --channel --clone --console --exclude-newer --experimental --file --name --platform --prefix --repodata-fn --revision
    --shortcuts-only --solver --subdir --channel-alias --category --relocate-prefix --environment-specifier --env-spec
    --format
  `,
}

export const CONDA: Grammar = {
  source:
    "conda/cli/helpers.py and main_*.py of conda 26.7, the options that docs of micromamba 2.0 name beside conda's",
  rules: ARGPARSE,
  options: {
    nothing: '-V -h -v --debug --dev --help --json --no-plugins --no-rc --no-env --trace --verbose --version',
    value: '-r --rc-file --root-prefix --log-level',
  },
  verbs: {
    ...each('install create update upgrade remove uninstall env', CONDA_INSTALLS),
    clean: {
      nothing: `
        -a -d -f -i -l -p -q -t -y --all --dry-run --force-pkgs-dirs --index-cache --locks --logfiles --packages --quiet
        --source-cache --tarballs --trash --yes
      `,
      joined: '-c --tempfiles',
    },
    run: { nothing: '-s --live-stream --no-capture-output', value: '-n -p --cwd --name --prefix' },
    ...each('config info init list search export activate deactivate index build', CONDA_INSTALLS),
  },
}
