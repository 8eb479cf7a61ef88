#include <ctime>
#include <curses.h>

int main() {
  std::time_t now = std::time(nullptr);
  initscr();
  addstr(std::asctime(std::localtime(&now)));
  getch();
}
