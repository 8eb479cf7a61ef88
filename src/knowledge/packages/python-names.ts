// How names of Python packages are compared.

/**
 * The one spelling of a name that may be written in several: `Flask_SQLAlchemy` is `flask-sqlalchemy`.
 *
 * Source: packaging.python.org, specification "Names and normalization".
 */
export function normalized(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}
