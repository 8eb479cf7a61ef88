// Packages of Python and Node.js that are installed without a compiler, alone or with what they need.
//
// Source: the files that PyPI has of them, wheels for any machine or sources without an extension that has to be compiled; the
// `scripts` and `dependencies` of their package.json.

/** A list of names in one text. */
function names(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const PYTHON = names(
  'argcomplete argparse autopep8 awscli black boto boto3 botocore bottle certifi click cmake-format codespell colorama colored cpplint ' +
    'django docopt docutils envtpl flake8 flask gcovr gunicorn html5lib httpie httplib2 idna invoke isort itsdangerous j2cli jinja2 ' +
    'jmespath jsonschema mako markdown meson mkdocs mkdocs-material mock mypy_extensions ninja nose packaging pbr pep8 pexpect pip ' +
    'pip-tools pipenv pipx pluggy pre-commit prettytable pyasn1 pycodestyle pyflakes pygments pyparsing pytest python-dateutil pytz pyserial ' +
    'reportlab requests rsa s3cmd scons setuptools shyaml six speedtest-cli sphinx sphinx_rtd_theme supervisor supervisor-stdout tabulate ' +
    'termcolor toml tox tqdm twine typing urllib3 vcstool virtualenv virtualenvwrapper werkzeug wheel whitenoise xmltodict yapf ' +
    'youtube-dl yt-dlp beautifulsoup4 dnspython elasticsearch feedparser honcho ipaddress iptools netaddr oauthlib paho-mqtt ' +
    'prometheus_client pyjwt pymysql redis shadowsocks statsd',
)

const NODE = names(
  '@angular/cli @vue/cli ampm babel-cli bower browserify coffee-script coffeescript commander create-react-app cross-env ember-cli ' +
    'eslint express express-generator forever generator-angular generator-karma grunt grunt-cli gulp gulp-cli http-server jake jshint ' +
    'json-server karma-cli lerna less mocha n nodemon npm npm-check-updates npx pm2 pnpm prettier react-tools rimraf serve ts-node tslint ' +
    'typescript uglify-js uglifycss webpack webpack-cli yarn yarnpkg yo',
)

/** Whether the arguments of an install are names of such packages alone. */
export function arePlain(manager: 'pip' | 'npm', args: readonly (string | undefined)[]): boolean {
  const known = manager === 'pip' ? PYTHON : NODE
  const operands = args.filter((word) => word === undefined || !word.startsWith('-'))
  // A list in a file, or options whose value looks like a name.
  if (operands.length === 0 || args.some((word) => word?.startsWith('-r') || word?.startsWith('--req'))) return false
  return operands.every((word) => word !== undefined && known.has(withoutVersion(word).toLowerCase()))
}

/** `flask[async]==2.0`, `npm@6`, `@angular/cli@12` */
function withoutVersion(word: string): string {
  const at = word.indexOf('@', 1)
  return (at < 0 ? word : word.slice(0, at)).split(/[[<>=!~;]/, 1)[0]!.trim()
}
