FROM debian:12
RUN <<EOF
run the thing
copy a b
EOF
COPY <<EOF /x
from nowhere
EOF
