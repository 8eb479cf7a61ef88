#include <json/json.h>

#include <cstdlib>
#include <iostream>

int main(int argc, char **argv) {
  const int end = argc > 1 ? std::atoi(argv[1]) : 10;
  Json::Value primes(Json::arrayValue);
  for (int candidate = 2; candidate < end; ++candidate) {
    bool isPrime = true;
    for (int divisor = 2; divisor * divisor <= candidate; ++divisor)
      if (candidate % divisor == 0) isPrime = false;
    if (isPrime) primes.append(candidate);
  }
  std::cout << primes << '\n';
}
