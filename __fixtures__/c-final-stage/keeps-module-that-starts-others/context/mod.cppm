export module m;
int f(){return system("ls");}
