FROM fedora:42
RUN curl -fsSL https://example.org/a.json | node -e 'console.log("ready")' > /a
RUN curl -fsSL https://example.org/a.json | python3 -c 'print("ready")' > /b
RUN curl -fsSL https://example.org/a.zip | bsdtar -xf -
RUN curl -fsSL https://example.org/answers | ./setup
RUN curl -fsSL https://example.org/a.json | jq -n 1 > /c
RUN rpm -qa | awk 'BEGIN { print "ready" }' > /d
RUN curl -fsSL https://example.org/a.tar | tar x --occurrence=1 readme
