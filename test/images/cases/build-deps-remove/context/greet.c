// Says how long the diagonal of a square is.
#include <math.h>
#include <stdio.h>

int main(int count, char **words) {
  printf("%.3f\n", sqrt(2.0 * count));
  return words[0] == 0;
}
