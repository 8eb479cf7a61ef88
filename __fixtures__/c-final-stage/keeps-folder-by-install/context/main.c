#include <stdio.h>
int main(){FILE*f=fopen("/var/lib/app/state.db","a+");if(!f){perror("db");return 1;}return 0;}
