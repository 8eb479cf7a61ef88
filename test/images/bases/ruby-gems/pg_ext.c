#include <libpq-fe.h>
#include <ruby.h>

static VALUE threadsafe(VALUE self) {
    return INT2NUM(PQisthreadsafe());
}

void Init_pg_ext(void) {
    rb_define_module_function(rb_define_module("PG"), "threadsafe", threadsafe, 0);
}
