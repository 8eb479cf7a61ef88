#include <cstdlib>

int main() { int n = 1'000; return n + system("ls") + 'a'; }
