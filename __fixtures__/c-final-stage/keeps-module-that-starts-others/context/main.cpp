import m;
int main(){}
