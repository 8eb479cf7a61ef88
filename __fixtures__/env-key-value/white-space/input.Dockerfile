FROM debian:12
ENV A b c
ENV B  two  blanks  $HOME
ENV C a=b c=d
ENV D TWO= THREE=world
ENV E b # no comment
ENV F ${X:-a b} c
ENV G a	b
LABEL a b c
LABEL com.example.vendor Example GmbH & Co
