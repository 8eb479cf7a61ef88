#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

int main(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(7007) };
	int server = socket(AF_INET, SOCK_STREAM, 0);
	bind(server, (struct sockaddr *)&address, sizeof address);
	listen(server, 16);
	for (;;) {
		char line[1024];
		int client = accept(server, 0, 0);
		ssize_t size = read(client, line, sizeof line);
		dprintf(client, "%08lx\n", crc32(0, (unsigned char *)line, size));
		close(client);
	}
}
