FROM debian:12
RUN wget https://example.com/a.tgz https://example.com/a.tgz.asc && gpg --keyserver hkps://keys.openpgp.org --recv-keys ABCDEF && gpg --verify a.tgz.asc a.tgz && tar xzf a.tgz -C /opt
RUN rm -r a.tgz a.tgz.asc ~/.gnupg
