FROM debian:12
ENV A a \
# why
    b
ENV B "a" \
    b
ENV C \
# why
    a b
ENV D a\ b \
    c
