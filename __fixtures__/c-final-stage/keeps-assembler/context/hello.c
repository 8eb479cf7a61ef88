int main(void) { __asm__ volatile("syscall"); return 0; }
