require "mkmf"

$CFLAGS << " -I/usr/include/postgresql"
abort "no library of PostgreSQL" unless have_library("pq", "PQisthreadsafe", "libpq-fe.h")
create_makefile("pg_ext")
