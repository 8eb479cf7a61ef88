#include <microhttpd.h>
#include <unistd.h>

#include "page.h"

int main(void)
{
	if (MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 8080, 0, 0, answer, 0, MHD_OPTION_END) == 0)
		return 1;
	pause();
}
