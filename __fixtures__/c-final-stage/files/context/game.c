#include <stdio.h>

int main(int argc, char **argv)
{
	char name[64];
	FILE *settings = fopen(argv[1], "r");
	snprintf(name, sizeof name, LEVELS "/%d.txt", 1);
	FILE *words = fopen("data/words.in", "r");
	return settings && words && fopen(name, "r") ? 0 : 1;
}
