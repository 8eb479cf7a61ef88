FROM gcc:14-bookworm
WORKDIR /src
COPY . .
RUN g++ -static -o other other.cpp && g++ -o hello hello.cpp
CMD ["./hello"]
