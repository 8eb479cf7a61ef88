#include <microhttpd.h>
#include <signal.h>

#include "page.h"

int main(void)
{
	int number;
	sigset_t ends;
	sigemptyset(&ends);
	sigaddset(&ends, SIGTERM);
	sigprocmask(SIG_BLOCK, &ends, 0);
	if (MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD, 8080, 0, 0, answer, 0, MHD_OPTION_END) == 0)
		return 1;
	return sigwait(&ends, &number);
}
