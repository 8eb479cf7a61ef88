#include <iostream>

int main() {
    for (int candidate = 2; candidate < 100; ++candidate) {
        bool prime = true;
        for (int divisor = 2; divisor * divisor <= candidate; ++divisor)
            if (candidate % divisor == 0) prime = false;
        if (prime) std::cout << candidate << '\n';
    }
}
