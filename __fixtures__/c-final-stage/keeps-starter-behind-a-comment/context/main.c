#include <stdlib.h>
/* For now:
#ifdef _WIN32
*/
int main(){return system("perl -v");}
