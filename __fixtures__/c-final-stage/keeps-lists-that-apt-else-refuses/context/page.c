#include "page.h"

#include <fcntl.h>
#include <sys/stat.h>

enum MHD_Result answer(void *own, struct MHD_Connection *connection, const char *url, const char *method,
	const char *version, const char *data, size_t *size, void **state)
{
	struct stat info;
	int page = open("pages/index.html", O_RDONLY);
	if (page < 0 || fstat(page, &info) != 0)
		return MHD_NO;
	struct MHD_Response *response = MHD_create_response_from_fd(info.st_size, page);
	enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
	MHD_destroy_response(response);
	return result;
}
