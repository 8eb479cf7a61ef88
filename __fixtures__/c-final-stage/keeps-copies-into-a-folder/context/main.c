#include <dirent.h>
int main(){DIR*d=opendir("/etc/app.d");if(!d)return 1;return 0;}
