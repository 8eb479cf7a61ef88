FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
RUN printf 'int main(void) { return 42; }\n' > /srv/answer.c && gcc -o /usr/local/bin/answer /srv/answer.c
RUN apt-get purge -y gcc libc6-dev && apt-get autoremove -y
CMD ["answer"]
