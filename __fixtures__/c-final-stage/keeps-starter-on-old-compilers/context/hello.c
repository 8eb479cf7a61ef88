#include <stdlib.h>

#if _MSC_VER < 1900
int main(void) { return system("ls"); }
#endif
