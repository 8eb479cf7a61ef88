#include "page.h"

#include <fcntl.h>

enum MHD_Result answer(void *own, struct MHD_Connection *connection, const char *url, const char *method,
	const char *version, const char *data, size_t *size, void **state)
{
	int page = open("pages/index.html", O_RDONLY);
	struct MHD_Response *response = MHD_create_response_from_fd(4096, page);
	return MHD_queue_response(connection, MHD_HTTP_OK, response);
}
