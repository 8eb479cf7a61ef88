static const unsigned char page[] = {
#embed "page.html"
};

int main(void) { return page[0]; }
