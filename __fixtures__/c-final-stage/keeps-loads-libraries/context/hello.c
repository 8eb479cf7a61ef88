#include <dlfcn.h>

int main(int argc, char **argv) { return dlopen(argv[1], RTLD_NOW) == 0; }
