#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
	char name[64];
	return fopen(strcat(strcpy(name, argv[1]), ".in"), "r") == 0;
}
