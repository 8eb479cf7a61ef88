#include <stdio.h>

int main(void) { return fopen("pages/hello", "r") == 0; }
