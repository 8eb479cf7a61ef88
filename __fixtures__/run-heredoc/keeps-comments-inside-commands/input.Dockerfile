FROM debian:12
RUN touch a && \
    touch \
      # the second
      b && touch c && touch d && touch e
RUN touch a && \
    echo 'one \
    two' && touch c && touch d && touch e
RUN touch a && \
    touch c && touch d && touch e # && touch f
RUN tools=' \
      bc \
    ' && touch b && touch c && touch d && touch e
RUN touch a && \
    touch \

      b && touch c && touch d && touch e
