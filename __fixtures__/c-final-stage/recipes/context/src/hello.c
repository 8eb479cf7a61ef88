#include <stdio.h>

static const char id[] = "$Id: hello.c 12 $";

int main(int argc, char **argv) { return fopen(argv[1], "r") == 0; }
