FROM debian:12
RUN ! curl https://tide.example/a | tee /a
RUN while curl https://tide.example/a | tee /a; do :; done
RUN if curl https://tide.example/a | grep -q x; then echo; fi
