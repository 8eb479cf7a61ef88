#include <stdlib.h>
#if defined(__APPLE__) || \
    defined(__linux__)
int run(void){return system("perl -v");}
#endif
int main(){return run();}
