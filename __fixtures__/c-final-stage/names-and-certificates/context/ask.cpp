#include <netdb.h>

const char *trusted = "/etc/ssl/certs/ca-certificates.crt";

int main() {
  addrinfo *found;
  return getaddrinfo("example.com", "https", nullptr, &found);
}
