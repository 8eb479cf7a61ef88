#include <stdio.h>

int main(void) { return fopen("/usr/share/dict/words", "r") == 0; }
