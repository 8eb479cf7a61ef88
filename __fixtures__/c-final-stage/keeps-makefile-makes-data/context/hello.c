#include <stdio.h>

int main(void) { return fopen("words.idx", "r") == 0; }
