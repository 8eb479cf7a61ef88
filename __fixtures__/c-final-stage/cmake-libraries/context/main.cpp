#include "answers.h"

// system("is but a comment");
int main() { return answers() - 42; }
