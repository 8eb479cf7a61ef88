#include <stdio.h>
int core(void);
int main(){printf("%d\n",core());return 0;}
