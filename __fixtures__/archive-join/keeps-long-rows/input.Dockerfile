FROM debian:12
RUN wget https://example.com/tool-1.2.tar.gz
RUN tar xf tool-1.2.tar.gz && make part-0 && make part-1 && make part-2 && make part-3 && make part-4 && make part-5 && make part-6 && make part-7 && make part-8 && make part-9 && make part-10 && make part-11 && make part-12 && make part-13 && make part-14 && make part-15 && make part-16 && make part-17 && make part-18 && make part-19 && make part-20 && make part-21 && make part-22 && make part-23 && make part-24 && make part-25 && make part-26 && make part-27 && make part-28 && make part-29
