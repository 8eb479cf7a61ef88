// Packages of Python that install without a compiler on every version: pure ones, and those whose extensions may be missing. What
// they depend on is of the same kind.
//
// Source: the files of their releases, which have a wheel for any platform, or build without their extension where it fails.

import { normalized } from './python-names.ts'

const NAMES = [
  'aiofiles amqp anyio apscheduler asgiref attrs beautifulsoup4 billiard blinker boto3 botocore bottle celery certifi chardet',
  'charset-normalizer click click-didyoumean click-plugins click-repl colorama coverage defusedxml distlib dj-database-url django',
  'django-cors-headers django-environ django-filter djangorestframework docutils exceptiongroup feedparser filelock flake8 flask',
  'flask-cors flask-login flask-restful flask-wtf aniso8601 gunicorn h11 h2 hpack html5lib httpcore httpx hypercorn hyperframe idna',
  'importlib-metadata importlib-resources iniconfig isodate isort itsdangerous jinja2 jmespath kombu loguru mako markdown',
  'markdown-it-py markupsafe marshmallow mccabe mdurl oauthlib packaging paho-mqtt pip pipenv platformdirs pluggy priority',
  'prometheus-client prompt-toolkit pycodestyle pyflakes pygments pyjwt pymysql pyparsing pytest python-dateutil python-decouple',
  'python-dotenv pytz pyyaml redis requests requests-oauthlib rich s3transfer schedule setuptools shellingham six slack-sdk sniffio',
  'soupsieve sqlparse starlette structlog tabulate tomli toml tqdm typer typing-extensions tzdata tzlocal urllib3 uvicorn vine',
  'virtualenv waitress wcwidth webencodings werkzeug wheel whitenoise wsproto wtforms xmltodict zipp',
]

const PLAIN: ReadonlySet<string> = new Set(NAMES.flatMap((line) => line.split(' ')))

/** Whether a package, by its name as anybody writes it, installs without a compiler. */
export function isPlainWheel(name: string): boolean {
  return PLAIN.has(normalized(name))
}
