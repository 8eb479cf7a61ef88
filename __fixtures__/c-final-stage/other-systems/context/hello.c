#include <stdlib.h>

int main(void)
{
#if defined(_WIN32) || defined(__CYGWIN__)
	system("cls");
#elif defined(__linux__)
	puts("\033c");
#endif
#ifndef _WIN32
	return 0;
#else
	return system("pause");
#endif
}
