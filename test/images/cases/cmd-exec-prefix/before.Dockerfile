FROM debian:bookworm-slim
RUN printf '#!/bin/sh\nexec sleep 600\n' > /usr/local/bin/serve && chmod 755 /usr/local/bin/serve
CMD serve --port "$PORT"
