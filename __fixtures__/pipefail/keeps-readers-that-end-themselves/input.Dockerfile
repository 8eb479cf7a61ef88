FROM fedora:42
RUN curl -fsSL https://example.org/a | awk 'function f(x){return x} BEGIN{print f(1)}' > /a
RUN curl -fsSL https://example.org/a | awk 'BEGIN { if (1) { print "ready" } }' > /b
RUN curl -fsSL https://example.org/a | ruby -pe 'abort if $.>1' > /c
RUN curl -fsSL https://example.org/a | perl -ne 'print; die if 1' > /d
RUN curl -fsSL https://example.org/initrd | cpio -idmv
