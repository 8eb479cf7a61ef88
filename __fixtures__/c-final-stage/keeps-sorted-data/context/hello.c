#include <stdio.h>

int main(void) { return fopen("index", "r") == 0; }
