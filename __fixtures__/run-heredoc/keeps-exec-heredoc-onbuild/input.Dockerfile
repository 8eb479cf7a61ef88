FROM debian:12
RUN ["sh", "-c", "touch a && touch b && touch c && touch d && touch e"]
RUN touch a && \
    touch b && touch c && touch d && cat <<TEXT > /e
words
TEXT
ONBUILD RUN touch a && \
    touch b && touch c && touch d && touch e
