FROM fedora:42
RUN curl -fsSL https://example.org/a.json | node -e 'console.log("ready")' > /a
RUN curl -fsSL https://example.org/a.json | python3 -c 'print("ready")' > /b
RUN curl -fsSL https://example.org/a.zip | bsdtar -xf -
RUN curl -fsSL https://example.org/answers | ./setup
RUN curl -fsSL https://example.org/a.json | jq -n 1 > /c
RUN rpm -qa | awk 'BEGIN { print "ready" }' > /d
RUN curl -fsSL https://example.org/a.tar | tar x --occurrence=1 readme
RUN curl -fsSL https://example.org/a | bash -c 'head -1 > /e'
RUN cat /answers.txt | bash ./install.sh
RUN curl -fsSL https://example.org/a.tgz | tar xzf /a.tgz
RUN rpm -qa | wc -l < /list
RUN curl -fsSL https://example.org/a.json | python3 -c'print("ready")' > /f
RUN rpm -qa | sed -f /script
RUN rpm -qa | xargs -a /list echo
