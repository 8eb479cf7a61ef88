FROM debian:12
ENV A ${X:-"a b"} c
ENV B ${X:-a\ b} c
