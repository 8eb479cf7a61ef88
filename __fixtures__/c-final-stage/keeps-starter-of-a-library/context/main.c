#include <uv.h>
int main(){uv_process_t c;uv_process_options_t o={0};char*a[]={"perl","-v",0};o.file="perl";o.args=a;uv_spawn(uv_default_loop(),&c,&o);return uv_run(uv_default_loop(),0);}
