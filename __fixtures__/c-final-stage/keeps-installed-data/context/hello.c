#include <stdio.h>

int main(void) { return fopen("/opt/hello/words", "r") == 0; }
