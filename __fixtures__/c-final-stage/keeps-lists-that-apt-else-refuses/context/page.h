#include <microhttpd.h>

enum MHD_Result answer(void *own, struct MHD_Connection *connection, const char *url, const char *method,
	const char *version, const char *data, size_t *size, void **state);
