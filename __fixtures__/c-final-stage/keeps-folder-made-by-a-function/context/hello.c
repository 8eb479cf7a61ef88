#include <stdio.h>

int main(void) { return fopen("spool/out", "w") == 0; }
