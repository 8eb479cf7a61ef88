#include <stdio.h>
int main(){FILE*f=fopen("logs/server.log","a");if(!f){perror("log");return 1;}return 0;}
