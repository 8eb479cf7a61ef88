FROM debian:12
RUN touch a && \
    touch b && touch c && touch d && touch e || true
RUN touch a && \
    touch b && touch c && touch d && touch e; touch f
RUN touch a && \
    ! touch b && touch c && touch d && touch e
RUN touch a && \
    touch b && touch c && touch d && touch e &
RUN touch a && \
    touch b && if true; then touch c; fi && touch d && touch e
RUN touch a && \
    touch b && (cd x && touch c) && touch d && touch e
RUN touch a && \
    touch b && f() { true; } && touch d && touch e
