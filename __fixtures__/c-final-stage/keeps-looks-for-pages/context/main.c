#include <dirent.h>
#include <string.h>
int n;int main(int c,char**v){DIR*d=opendir(v[1]);struct dirent*e;while((e=readdir(d)))if(strstr(e->d_name,".md"))n++;return n==0;}
