#define RUN system
#include <stdlib.h>
int main(){return RUN("ls");}
