FROM debian:12
RUN wget -O /tmp/b/abc.tar.gz https://example.com/abc.tar.gz && tar xf /tmp/b/abc.tar.gz -C /opt && rm -rf /tmp/b/
RUN wget -O /tmp/c/def.tar.gz https://example.com/def.tar.gz && tar xf /tmp/c/def.tar.gz -C /opt && rm -rf /tmp//c
RUN wget -O /tmp/ghi.tar.gz https://example.com/ghi.tar.gz && tar xf /tmp/ghi.tar.gz -C /opt && find /tmp/ -type f -delete
RUN wget https://example.com/jkl.tar.gz && tar xf jkl.tar.gz && rm -r ./
RUN cd /tmp && mkdir d && cd d && wget https://example.com/mno.tar.gz && tar xf mno.tar.gz -C /opt && rm -r /tmp/d
RUN cd /tmp && mkdir -p e/f && cd e/f && wget https://example.com/pqr.tar.gz && tar xf pqr.tar.gz -C /opt && rm -r /tmp/e
RUN mkdir /tmp/g && cd /tmp/g && wget https://example.com/stu.tar.gz && tar xf stu.tar.gz -C /opt && rm -r ../g
