#include <stdio.h>

int main(int argc, char **argv) { return fopen(argv[1], "r") == 0; }
