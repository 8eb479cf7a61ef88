FROM debian:12
ENV A b
ENV  B   c
ENV	C	d
ENV D a=b
ENV PATH $PATH:/opt/bin
ENV E "quoted string"
ENV F 'single quoted'
ENV G "with \" a quote"
ENV H it\'s
ENV I C:\\x
ENV J a\ b
ENV K ${X:-y}
ENV L #none
