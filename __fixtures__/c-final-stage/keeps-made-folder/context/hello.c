#include <stdio.h>

int main(void) { return fopen("/var/lib/hello/log", "w") == 0; }
