#include <stdio.h>
int main(){FILE*f=fopen("words.txt.gz","r");FILE*g=fopen("index.txt","r");return !f||!g;}
