BIN := bin
SRC := $(wildcard src/*.c)
LDLIBS = -Llib -l:lib.a -lpq -lncurses
