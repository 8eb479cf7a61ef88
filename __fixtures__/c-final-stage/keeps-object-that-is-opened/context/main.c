#include <stdio.h>
int main(){FILE*f=fopen("filter.bpf.o","r");return !f;}
